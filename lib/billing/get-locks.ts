import { isAcceptedCountry } from '../contract/address/accepted-countries'
import type { Address } from '../contract/address/address'
import { isPossibleState, standardState } from '../contract/address/subdivision'
import type { Locks } from './locks'

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

/** Whether the API would accept the address with its locked country and state. */
function isAccepted({ country, state }: Address): boolean {
  return isAcceptedCountry(country) && isPossibleState(country, standardState(country, state))
}
