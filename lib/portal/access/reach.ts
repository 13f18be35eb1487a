import { currentSession } from '../session/session'
import { isViewOnly, type PortalSession, type SessionAccess } from '../session/session-cookie'

/** How far the session of whoever sends this request reaches. */
export type Reach = {
  /** Everything of its customer's, not only single orders. */
  whole: boolean
  /** All of that can be changed. */
  changesAll: boolean
  /** Nothing of this order can be corrected with it. */
  viewOnly: boolean
}

/** What of a session may open this; what opens more comes first. */
export function accessesTo(
  { full, orders }: PortalSession,
  order: string | undefined,
): SessionAccess[] {
  const grant = orders.find((each) => each.order === order)
  return [full, grant].filter((access) => access !== null && access !== undefined)
}

/**
 * What an order's page may offer, by what of the session the API let it be read with. A link to the
 * order may correct it where one to the whole portal only shows.
 */
export async function readReach(order: string, read: SessionAccess): Promise<Reach> {
  const session = await currentSession()
  const whole = !('order' in read)
  const corrects = session.ok && accessesTo(session.data, order).some(isCorrecting)
  return {
    whole,
    changesAll: whole && !isViewOnly(read),
    viewOnly: isViewOnly(read) && !corrects,
  }
}

function isCorrecting(access: SessionAccess): boolean {
  return 'order' in access && !isViewOnly(access)
}
