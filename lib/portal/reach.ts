import { accessTo } from './failure'
import { currentSession } from './session'
import { isViewOnly } from './session-cookie'

/** How far the session of whoever sends this request reaches. */
export type Reach = {
  /** Everything of its customer's, not only single orders. */
  whole: boolean
  /** Nothing of this order can be corrected with it. */
  viewOnly: boolean
}

/** What an order's page may offer. */
export async function readReach(order: string): Promise<Reach> {
  const current = await currentSession()
  const session = current.ok ? current.data : null
  const access = session && accessTo(session, { order })
  return { whole: Boolean(session?.full), viewOnly: Boolean(access && isViewOnly(access)) }
}
