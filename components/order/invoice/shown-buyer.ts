import type { CountryOption } from '@/components/billing/fields/country-options'
import type { PrintRules } from '@/lib/address/rules'
import { findWrittenLanguage } from '@/lib/address/written-language'
import { type BillingValues, billingFields, type StoredDetails } from '@/lib/billing/billing-values'
import { isEdited } from '@/lib/billing/edited-values'
import { toFieldText } from '@/lib/billing/field-text'
import type { Party } from '@/lib/documents/invoice-document'
import type { BillToMessages } from './bill-to-messages'
import { createEditedBuyer, toPartyLines } from './printed-party'

/** What the buyer on the invoice is made from. */
export type BuyerProps = {
  /** The buyer on the invoice now, and the stored details. */
  buyer: Party
  stored: StoredDetails
  /** The values of the form, and those that it began with. */
  edited: BillingValues
  base: BillingValues
  countries: CountryOption[]
  rules: PrintRules
  messages: BillToMessages
}

/** Returns the buyer with the values of the form, as they will be on the invoice. */
export function toShownBuyer({ buyer, stored, edited, base, countries, rules }: BuyerProps) {
  const shown = createEditedBuyer(buyer, stored, edited, rules)
  const nameOf = (country: string) => countries.find(({ code }) => code === country)?.name ?? ''
  const country = shown.address?.country ?? null
  return {
    /** Returns the language tag of the name or a line, where it is known. */
    langOf: (text: string) => findWrittenLanguage(text, country),
    name: toFieldText(shown.name),
    lines: toPartyLines(shown, nameOf),
    isChanged: isEdited(base, edited, billingFields),
  }
}
