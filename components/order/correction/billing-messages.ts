import type { FieldMessages } from '@/components/billing/fields/field-messages'
import type { FailureMessages } from '@/components/billing/form/failure-message'
import type { Ask } from '@/components/shell/ask-link'
import { type Contact, toContact } from '@/components/shell/contact-link'
import type { I18n } from '@/lib/i18n/i18n'
import type { Messages } from '@/lib/i18n/languages'

export type BillingMessages = FieldMessages &
  Messages['correction'] & {
    failures: FailureMessages
    /** What became of the invoice. */
    afterSave: Messages['orderPapers']['afterSave']
    contact: Ask | null
  }

/**
 * Returns the messages of an order's billing form. The browser gets only these, not the catalogue.
 *
 * @param merchant Whom to ask about the order.
 */
export function createBillingMessages(i18n: I18n, merchant: Contact): BillingMessages {
  const { billingForm, correction } = i18n.messages
  return {
    ...billingForm,
    ...correction,
    afterSave: i18n.messages.orderPapers.afterSave,
    contact: toContact(merchant, i18n.t),
    failures: { ...billingForm.failures, ...correction.failures },
    labels: { billing_name: correction.name, country: correction.country },
  }
}
