import { getSignedInCustomer } from '../../polar/customers'
import { callAs } from '../access/call-api'
import type { PortalSession } from './session-cookie'

/**
 * What is left of a session once the API's own token, which it may have begun from, has ended; null
 * when nothing is. While that can't be found out, all of it is.
 */
export async function dropEndedToken(session: PortalSession): Promise<PortalSession | null> {
  const { full, orders } = session
  if (!full || !('token' in full)) return session
  const customer = await callAs(full, getSignedInCustomer)
  if (customer.ok || customer.failure.kind !== 'expired') return session
  return orders.length > 0 ? { ...session, full: null } : null
}
