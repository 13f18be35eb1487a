import type { PortalOrder } from '../../contract/order/order'
import { PAGE_LIMIT_MAX } from '../../contract/page'
import type { Result } from '../../polar/failure'
import { listOrders } from '../../polar/orders'
import { type Corrected, isMeantFor } from './apply-plan'

/** How many of the newest orders are looked through: the API can't search by billing details. */
const LOOKED_THROUGH_MAX = 1_000

/** The other orders that a correction is meant for too, newest first. */
export async function findTargets(
  token: string,
  corrected: Corrected<PortalOrder>,
): Promise<Result<PortalOrder[]>> {
  const found: PortalOrder[] = []
  for (let page = 1; page <= LOOKED_THROUGH_MAX / PAGE_LIMIT_MAX; page++) {
    const listed = await listOrders(token, { page, limit: PAGE_LIMIT_MAX, sorting: '-created_at' })
    if (!listed.ok) return listed
    found.push(...listed.data.items.filter((order) => isTarget(order, corrected)))
    if (page >= listed.data.pagination.max_page) break
  }
  return { ok: true, data: found }
}

function isTarget(order: PortalOrder, corrected: Corrected<PortalOrder>): boolean {
  return order.id !== corrected.is.id && isMeantFor(order, corrected)
}
