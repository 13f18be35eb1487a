import type { Address } from '../contract/address/address'
import { isAcceptedCountry } from '../contract/address/country'
import { isPossibleState, standardState } from '../contract/address/subdivision'
import type { BillingField } from './billing-values'

/** Which parts of an order's address can be corrected. */
export type Locks = {
  /** `unaccepted`: the API no longer takes an address in this country, or in this state. */
  address: 'open' | 'unaccepted'
  country: 'open' | 'locked'
  /** `kept`: it is empty, and the API in use doesn't let it be filled. */
  state: 'open' | 'locked' | 'kept'
}

/**
 * The locks of an order. Country and state decided its tax, so once set they stay; whether an
 * empty state may be filled depends on the API.
 */
export function locksOf(address: Address | null, stateCanBeFilled: boolean): Locks {
  if (!address) return { address: 'open', country: 'open', state: 'open' }
  return {
    address: isAccepted(address) ? 'open' : 'unaccepted',
    country: 'locked',
    state: address.state ? 'locked' : stateCanBeFilled ? 'open' : 'kept',
  }
}

/** Whether the form has no field for it. */
export function isLocked(field: BillingField, { address, country, state }: Locks): boolean {
  if (field === 'billing_name') return false
  if (field === 'country' && country === 'locked') return true
  return address === 'unaccepted' || (field === 'state' && state !== 'open')
}

/** Whether an address could be sent back as it is, its state being locked. */
function isAccepted({ country, state }: Address): boolean {
  return isAcceptedCountry(country) && isPossibleState(country, standardState(country, state))
}
