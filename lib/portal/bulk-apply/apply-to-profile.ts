import { billingDetails } from '../../contract/order/billing-details'
import type { PortalOrder } from '../../contract/order/order'
import { parse } from '../../contract/parse'
import { getSignedInCustomer } from '../../polar/customers'
import type { Result } from '../../polar/failure'
import type { Caller } from '../access/call-api'
import { changeOwnDetails } from '../account/known-customer'
import { haveSameDetails } from './apply-plan'

/** How saving an order's details for future orders ended. */
export type ProfileOutcome = 'saved' | 'same' | 'refused'

/** Saves the details of an order as the customer's, with which future orders begin. */
export async function applyToProfile(
  { token, grant }: Caller,
  { billing_name, billing_address }: PortalOrder,
): Promise<Result<ProfileOutcome>> {
  const profile = await getSignedInCustomer(token)
  if (!profile.ok) return profile
  const merged = {
    billing_name: billing_name ?? profile.data.billing_name,
    billing_address: billing_address ?? profile.data.billing_address,
  }
  if (haveSameDetails(merged, profile.data)) return { ok: true, data: 'same' }
  const changes = billing_address ? merged : { billing_name: merged.billing_name }
  const parsed = parse(billingDetails, changes, 'body')
  if (!parsed.ok) return { ok: true, data: 'refused' }
  const updated = await changeOwnDetails(grant, token, parsed.data)
  if (updated.ok) return { ok: true, data: 'saved' }
  return updated.failure.kind === 'invalid' ? { ok: true, data: 'refused' } : updated
}
