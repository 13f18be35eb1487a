import { AskLink } from '@/components/shell/ask-link'
import { type Contact, toContact } from '@/components/shell/contact-link'
import type { I18n } from '@/lib/i18n/i18n'

type Props = {
  /** After a save, a corrected invoice follows the one that was issued. */
  isInvoiceIssued: boolean
  /** Another system issued the invoice of this order. */
  isInvoicedElsewhere: boolean
  merchant: Contact
  i18n: I18n
}

/** What the details are for, and what becomes of an invoice that was issued before. */
export function CorrectionIntro(props: Props) {
  const { isInvoiceIssued, isInvoicedElsewhere, merchant, i18n } = props
  const { t } = i18n
  if (!isInvoiceIssued) return t('correction.intro')
  if (!isInvoicedElsewhere) return t('correction.introIssued')
  const contact = toContact(merchant, t)
  return (
    <>
      {t('orderPapers.afterSave.elsewhere')} {contact ? <AskLink ask={contact} /> : null}
    </>
  )
}
