import { addCountry, toAddressLines } from '@/lib/address/format-address'
import type { PrintRules } from '@/lib/address/rules'
import { toEditedDetails } from '@/lib/billing/billing-changes'
import type { BillingValues, StoredDetails } from '@/lib/billing/billing-values'
import type { Party } from '@/lib/documents/invoice-document'

/** The lines of a party's address with its country; none where there is no address. */
export function partyLines({ address }: Party, nameOf: (country: string) => string): string[] {
  return address ? addCountry(address.lines, nameOf(address.country)) : []
}

/** The buyer as the invoice will show them once these values are saved. */
export function editedBuyer(
  buyer: Party,
  stored: StoredDetails,
  values: BillingValues,
  rules: PrintRules,
): Party {
  const { billing_name, billing_address } = toEditedDetails(values, stored)
  const { country } = billing_address
  return {
    ...buyer,
    name: billing_name,
    address: { lines: toAddressLines(billing_address, rules), country },
  }
}
