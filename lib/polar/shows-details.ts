import { addressFields } from '../contract/address/address-fields'
import { standardState } from '../contract/address/subdivision'
import { cleanText } from '../contract/clean-text'
import type { SignedInCustomer } from '../contract/customer/customer'
import type { BillingDetails } from '../contract/order/billing-details'
import type { PortalOrder } from '../contract/order/order'

/**
 * Whether stored billing details show a change. An API may store a state by another of its names,
 * and text without the blanks around it.
 */
export function showsDetails(
  stored: Pick<PortalOrder, 'billing_name' | 'billing_address'>,
  changes: BillingDetails,
): boolean {
  const { billing_name: name, billing_address: address } = changes
  if (name !== undefined && !isSameText(stored.billing_name, name)) return false
  if (!address) return true
  const now = stored.billing_address
  return addressFields.every((field) => {
    if (field !== 'state') return isSameText(now?.[field], address[field])
    const standard = (state: string | null | undefined) =>
      state ? standardState(address.country, state) : ''
    return isSameText(standard(now?.state), standard(address.state))
  })
}

type Customer = Pick<
  SignedInCustomer,
  'name' | 'billing_name' | 'billing_address' | 'tax_id' | 'locale'
>

type CustomerChanges = BillingDetails & {
  name?: string | null | undefined
  tax_id?: string | null | undefined
  locale?: string | null | undefined
}

/** The same for a customer, whose tax id an API keeps with its kind. */
export function showsCustomer(stored: Customer, changes: CustomerChanges): boolean {
  const now = { ...stored, tax_id: stored.tax_id?.[0] }
  const isSame = (['name', 'tax_id', 'locale'] as const).every(
    (field) => changes[field] === undefined || isSameText(now[field], changes[field]),
  )
  return isSame && showsDetails(stored, changes)
}

/** Whether two texts are the same as they are kept. */
function isSameText(one: string | null | undefined, other: string | null | undefined): boolean {
  return cleanText(one ?? '') === cleanText(other ?? '')
}
