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
