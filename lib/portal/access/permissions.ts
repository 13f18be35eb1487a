import { currentSession } from '../session/session'
import { type Grant, isViewOnly } from '../session/session-cookie'
import { grantsFor } from './need'

/** What the portal session of a request may do. */
export type Permissions = {
  /** It opens everything of its customer, not only single orders. */
  whole: boolean
  /** It may change all of that. */
  changesAll: boolean
  /** It can't correct this order. */
  viewOnly: boolean
}

/**
 * Returns what an order's page may offer. `read` is the grant that the order was read with. A link
 * to the order may correct it even if the link to the portal is view-only.
 */
export async function readPermissions(order: string, read: Grant): Promise<Permissions> {
  const session = await currentSession()
  const whole = !('order' in read)
  const corrects = session.ok && grantsFor(session.data, { order }).some(canCorrect)
  return {
    whole,
    changesAll: whole && !isViewOnly(read),
    viewOnly: isViewOnly(read) && !corrects,
  }
}

function canCorrect(grant: Grant): boolean {
  return 'order' in grant && !isViewOnly(grant)
}
