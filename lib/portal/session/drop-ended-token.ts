import { getSignedInCustomer } from '../../polar/customers'
import { callAs } from '../access/call-as'
import type { PortalSession } from './session-cookie'

/**
 * Removes an expired API token from a session that began with one; null when nothing is left. The
 * session stays whole while the API can't say whether the token has expired.
 */
export async function dropEndedToken(session: PortalSession): Promise<PortalSession | null> {
  const { full, orders } = session
  if (!full || !('token' in full)) return session
  const customer = await callAs(full, getSignedInCustomer)
  if (customer.ok || customer.failure.kind !== 'expired') return session
  return orders.length > 0 ? { ...session, full: null } : null
}
