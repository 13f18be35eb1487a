import type { Contact } from '@/components/shell/contact-link'
import { REFERENCE_MAX } from '@/lib/contract/order/paper'
import type { I18n } from '@/lib/i18n/i18n'
import { createIssueMessages } from './paper-offer'

/** A buyer's reference that was typed and isn't on the invoice; `error` is the code of its field. */
export type ReferenceDraft = { text: string; error: string | null }

export type ReferenceMessages = ReturnType<typeof createReferenceMessages>

/** Returns the messages of the form for the buyer's reference. */
export function createReferenceMessages(i18n: I18n, merchant: Contact, isIssued: boolean) {
  const { t, messages } = i18n
  const { reference, referenceHint } = messages.orderPapers
  const { forbiddenCharacter, rejected, unprintable } = messages.billingForm.errors
  const tooLong = t('orderPapers.referenceTooLong', { max: REFERENCE_MAX })
  return {
    ...createIssueMessages(i18n, merchant),
    reference,
    referenceHint,
    putReference: isIssued ? t('orderPapers.changeReference') : t('orderPapers.putReference'),
    unsaved: t('billingForm.draft.restored'),
    errors: { tooLong, forbiddenCharacter, rejected, unprintable },
  }
}
