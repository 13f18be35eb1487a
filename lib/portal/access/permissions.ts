import { currentSession } from '../session/session'
import { type Grant, isViewOnly } from '../session/session-cookie'
import { grantsFor } from './need'

/** How far the portal session of a request reaches. */
export type Permissions = {
  /** Everything of its customer's, not only single orders. */
  whole: boolean
  /** All of that can be changed. */
  changesAll: boolean
  /** Nothing of this order can be corrected with it. */
  viewOnly: boolean
}

/**
 * What an order's page may offer, by what of the session the API let it be read with. A link to the
 * order may correct it where one to the whole portal only shows.
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
