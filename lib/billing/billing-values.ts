import * as z from 'zod/mini'
import { type Address, address, addressFields } from '../contract/address/address'
import { isAcceptedCountry } from '../contract/address/country'
import { isPossibleState, standardState } from '../contract/address/subdivision'

export const billingFields = ['billing_name', ...addressFields] as const

/** What stands in the fields of the billing-details form, as typed. */
export const billingFormValues = z.object({
  billing_name: z.string(),
  country: z.string(),
  line1: z.string(),
  line2: z.string(),
  postal_code: z.string(),
  city: z.string(),
  state: z.string(),
})

export type BillingFormValues = z.infer<typeof billingFormValues>

/** What an order's invoice shows now. */
export const storedDetails = z.object({
  billing_name: z.nullable(z.string()),
  billing_address: z.nullable(address),
})

export type StoredDetails = z.infer<typeof storedDetails>

/** What of an order's address can be corrected, and why not where it can't. */
export type Locks = {
  /** `unaccepted`: the API takes no address in this country, or this state, any more. */
  address: 'open' | 'unaccepted'
  country: 'open' | 'locked'
  /** `kept`: empty, and the API that is in use doesn't let it be filled. */
  state: 'open' | 'locked' | 'kept'
}

/**
 * The locks of an order. Its country and state decided its tax, so they stay once they
 * are there; whether an empty state may be filled depends on the API.
 */
export function locksOf(address: Address | null, stateCanBeFilled: boolean): Locks {
  if (!address) return { address: 'open', country: 'open', state: 'open' }
  return {
    address: isAccepted(address) ? 'open' : 'unaccepted',
    country: 'locked',
    state: address.state ? 'locked' : stateCanBeFilled ? 'open' : 'kept',
  }
}

/** Whether an address could be sent back as it is, its state being locked. */
function isAccepted({ country, state }: Address): boolean {
  return isAcceptedCountry(country) && isPossibleState(country, standardState(country, state))
}

/** An order's details as they stand in the form's fields. */
export function formValues({ billing_name, billing_address }: StoredDetails): BillingFormValues {
  return {
    billing_name: billing_name ?? '',
    country: billing_address?.country ?? '',
    line1: billing_address?.line1 ?? '',
    line2: billing_address?.line2 ?? '',
    postal_code: billing_address?.postal_code ?? '',
    city: billing_address?.city ?? '',
    state: billing_address?.state ?? '',
  }
}

/**
 * What a filled-in form asks to change, not yet validated: only what differs from the
 * order. An address goes whole, since it replaces the old one. A locked field that differs
 * is asked for too, and refused: swapping it in silence would mix two addresses.
 */
export function requestedChanges(values: BillingFormValues, stored: StoredDetails, locks: Locks) {
  const before = formValues(stored)
  const differs = (field: keyof BillingFormValues) => values[field].trim() !== before[field].trim()
  const { billing_name, ...address } = values
  return {
    ...(differs('billing_name') && { billing_name }),
    ...(locks.address === 'open' &&
      addressFields.some(differs) && {
        billing_address: { ...address, country: address.country.trim() || undefined },
      }),
  }
}
