import { isAcceptedCountry } from '../contract/address/accepted-countries'
import type { Address } from '../contract/address/address'
import { isPossibleState, standardState } from '../contract/address/subdivision'
import type { BillingField } from './billing-values'

/** Which parts of an order's address can be corrected. */
export type Locks = {
  /** `unaccepted`: the API no longer accepts an address in this country or state. */
  address: 'open' | 'unaccepted'
  country: 'open' | 'locked'
  /**
   * `once`: it is locked as soon as one is saved. `kept`: it is empty, and the API that is in use
   * doesn't let us fill it.
   */
  state: 'open' | 'once' | 'locked' | 'kept'
}

/**
 * Returns the locks of an order. Country and state decided its tax, so once set they stay. Whether
 * an empty state may be filled depends on the API.
 */
export function getLocks(address: Address | null, canFillState: boolean): Locks {
  if (!address) return { address: 'open', country: 'open', state: 'once' }
  return {
    address: isAccepted(address) ? 'open' : 'unaccepted',
    country: 'locked',
    state: address.state ? 'locked' : canFillState ? 'once' : 'kept',
  }
}

/** Whether the form has no field for this part. */
export function isLocked(field: BillingField, { address, country, state }: Locks): boolean {
  if (field === 'billing_name') return false
  if (field === 'country' && country === 'locked') return true
  return address === 'unaccepted' || (field === 'state' && isStateLocked(state))
}

/** Whether the state can't be changed, nor filled. */
export function isStateLocked(state: Locks['state']): boolean {
  return state === 'locked' || state === 'kept'
}

/** Whether the API would accept the address with its locked country and state. */
function isAccepted({ country, state }: Address): boolean {
  return isAcceptedCountry(country) && isPossibleState(country, standardState(country, state))
}
