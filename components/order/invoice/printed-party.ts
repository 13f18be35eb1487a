import { addCountry, toAddressLines } from '@/lib/address/format-address'
import type { PrintRules } from '@/lib/address/rules'
import type { BillingValues, StoredDetails } from '@/lib/billing/billing-values'
import { toEditedDetails } from '@/lib/billing/edited-details'
import type { Party } from '@/lib/documents/invoice-document'

/** Returns the lines of a party's address with its country; none without an address. */
export function toPartyLines(
  { address }: Party,
  getCountryName: (country: string) => string,
): string[] {
  return address ? addCountry(address.lines, getCountryName(address.country)) : []
}

/** Returns the buyer as the invoice will show them after saving these values. */
export function createEditedBuyer(
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
