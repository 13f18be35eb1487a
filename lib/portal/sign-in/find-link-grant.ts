import type { PortalResult } from '../access/result'
import { currentSession } from '../session/session'
import type { LinkGrant } from '../session/session-cookie'

/**
 * What the session of order links in this browser came of: the link to the order that somebody
 * wants to go to, else the last one. Null for any other session, and for none. The API's own token may
 * have ended, and then leads nowhere else.
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
