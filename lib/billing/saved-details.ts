import { isAcceptedCountry } from '../contract/address/country'
import type { SignedInCustomer } from '../contract/customer/customer'
import { formValues, type StoredDetails } from './billing-values'

/**
 * An order's details, completed by those that its customer has on record; null where that adds
 * nothing. An address that the API no longer takes is not offered.
 */
export function savedDetails(
  order: StoredDetails,
  customer: Pick<SignedInCustomer, 'billing_name' | 'billing_address'>,
): StoredDetails | null {
  const { billing_address: address } = customer
  const completed = {
    billing_name: order.billing_name || customer.billing_name,
    billing_address:
      order.billing_address ?? (address && isAcceptedCountry(address.country) ? address : null),
  }
  const [before, after] = [formValues(order), formValues(completed)]
  return JSON.stringify(after) === JSON.stringify(before) ? null : completed
}
