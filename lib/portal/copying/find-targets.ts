import type { StoredDetails } from '../../contract/billing-form'
import type { PortalOrder } from '../../contract/order'
import { PAGE_LIMIT_MAX } from '../../contract/page'
import type { Result } from '../../polar/failure'
import { listOrders } from '../../polar/orders'
import { haveSameDetails, lacksDetails } from './copy-plan'

/** How many of the newest orders are looked through: the API can't search by billing details. */
const LOOKED_THROUGH_MAX = 1_000

/**
 * The other orders that a correction may be meant for: those that show what the corrected
 * one showed before, and those that lack a name or an address. Newest first.
 */
export async function findTargets(
  token: string,
  source: PortalOrder,
  before: StoredDetails | null,
): Promise<Result<PortalOrder[]>> {
  const found: PortalOrder[] = []
  for (let page = 1; page <= LOOKED_THROUGH_MAX / PAGE_LIMIT_MAX; page++) {
    const listed = await listOrders(token, { page, limit: PAGE_LIMIT_MAX, sorting: '-created_at' })
    if (!listed.ok) return listed
    found.push(...listed.data.items.filter((order) => isTarget(order, source, before)))
    if (page >= listed.data.pagination.max_page) break
  }
  return { ok: true, data: found }
}

function isTarget(order: PortalOrder, source: PortalOrder, before: StoredDetails | null): boolean {
  if (order.id === source.id || haveSameDetails(order, source)) return false
  return lacksDetails(order) || (before !== null && haveSameDetails(order, before))
}
