import type { PortalOrder } from '../../contract/order/order'
import { PAGE_LIMIT_MAX } from '../../contract/page'
import { env } from '../../env'
import { listOrders } from '../../polar/orders'
import { withSession } from '../access/call-api'
import type { PortalResult } from '../access/result'
import { listYears } from '../orders/years'
import { isViewOnly } from '../session/session-cookie'
import { maxOrders } from './locate-orders'

/** What can be chosen from, and what may be done with it. */
export type Choices = {
  /** From the latest order's to the first order's, in the portal's time zone. */
  years: number[]
  /** The latest orders, to tick. */
  orders: PortalOrder[]
  canIssue: boolean
  /** How many orders one download may have. */
  max: number
  /** Whether that is so few that it should be said before. */
  isLimited: boolean
}

/** Reads what can be downloaded together. A link to one order opens none of it. */
export function readChoices(): Promise<PortalResult<Choices>> {
  return withSession({ read: 'orders' }, async (token, grant) => {
    const [latest, first] = await Promise.all([
      listOrders(token, { page: 1, limit: PAGE_LIMIT_MAX, sorting: '-created_at' }),
      listOrders(token, { page: 1, limit: 1, sorting: 'created_at' }),
    ])
    if (!latest.ok) return latest
    if (!first.ok) return first
    const { items: orders } = latest.data
    const { polarServer } = env()
    return {
      ok: true,
      data: {
        years: listYears(orders[0], first.data.items[0]),
        orders,
        canIssue: !isViewOnly(grant),
        max: maxOrders(),
        isLimited: Boolean(polarServer),
      },
    }
  })
}
