import type { PortalResult } from '../access/result'
import { currentSession } from '../session/session'
import type { LinkGrant } from '../session/session-cookie'

/**
 * Finds the grant of an order link to mail a sign-in link for: of the order that `to` leads to,
 * else the one opened last. Null without a session, and when the session has a link to the whole
 * portal.
 */
export async function findLinkGrant(to: string): Promise<PortalResult<LinkGrant | null>> {
  const session = await currentSession()
  if (!session.ok) return session.failure.kind === 'signedOut' ? noGrant : session
  const { full, orders } = session.data
  if (full && 'subject' in full) return noGrant
  const grant = orders.find(({ order }) => to === `/orders/${order}`) ?? orders[0] ?? null
  return { ok: true, data: grant }
}

const noGrant = { ok: true, data: null } as const
