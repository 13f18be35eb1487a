import { isAcceptedCountry } from '../contract/address/accepted-countries'
import type { SignedInCustomer } from '../contract/customer/customer'
import { type StoredDetails, toFormValues } from './billing-values'

/**
 * Completes an order's details with the customer's stored ones; null when that adds nothing. An
 * address that the API no longer accepts isn't used.
 */
export function completeDetails(
  order: StoredDetails,
  customer: Pick<SignedInCustomer, 'billing_name' | 'billing_address'>,
): StoredDetails | null {
  const { billing_address: address } = customer
  const completed = {
    billing_name: order.billing_name || customer.billing_name,
    billing_address:
      order.billing_address ?? (address && isAcceptedCountry(address.country) ? address : null),
  }
  const [before, after] = [toFormValues(order), toFormValues(completed)]
  return JSON.stringify(after) === JSON.stringify(before) ? null : completed
}
