import { currentSession } from '../session'
import type { LinkAccess } from '../session-cookie'

/**
 * What the session of order links in this browser came of: the link to the order that somebody
 * wants to go to, else the last one. Null for any other session, and for none. The API's own token may
 * have ended, and then leads nowhere else.
 */
export async function linkAccessFor(to: string): Promise<LinkAccess | null> {
  const session = await currentSession()
  if (!session || (session.full && 'holder' in session.full)) return null
  return session.orders.find(({ order }) => to === `/orders/${order}`) ?? session.orders[0] ?? null
}
