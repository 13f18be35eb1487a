import type { PortalOrder } from '../../contract/order/order'
import { PAGE_LIMIT_MAX } from '../../contract/page'
import { env } from '../../env'
import type { Result } from '../../polar/failure'
import { getOrder, listOrders } from '../../polar/orders'
import { createOlderCounter } from './count-older-orders'
import type { Period, Selection } from './selection'

/** A ZIP holds several files of each, and the server a line of each. */
const ORDERS_MAX = 60_000

/** Each paper of an API elsewhere takes calls, of which it allows only so many. */
const HOSTED_ORDERS_MAX = 100

/** How many orders one download may have. */
export function maxOrders(): number {
  return env().polarServer ? HOSTED_ORDERS_MAX : ORDERS_MAX
}

/** An order that was ticked; null where the customer has none with this id. */
export type Ticked = { id: string; order: PortalOrder | null }

/**
 * Where the chosen orders are: those that were ticked, or the place of a period's first one among
 * all of the customer's, the oldest first.
 */
export type Located = { ticked: Ticked[] } | (Period & { first: number; count: number })

/** Why there is nothing to download. */
export type ChoiceProblem = 'none' | 'tooMany'

/** Finds out how many orders are chosen and where they are, in few calls; or why it can't be done. */
export async function locateOrders(
  token: string,
  selection: Selection,
): Promise<Result<Located | { problem: ChoiceProblem }>> {
  const max = maxOrders()
  if ('ids' in selection) {
    if (selection.ids.length > max) return { ok: true, data: { problem: 'tooMany' } }
    return findTicked(token, selection.ids)
  }
  const countOlder = createOlderCounter(token)
  const first = await countOlder(selection.since)
  if (!first.ok) return first
  const end = await countOlder(selection.before)
  if (!end.ok) return end
  const count = end.data - first.data
  if (count <= 0) return { ok: true, data: { problem: 'none' } }
  if (count > max) return { ok: true, data: { problem: 'tooMany' } }
  return { ok: true, data: { ...selection, first: first.data, count } }
}

/** What the page offers to tick is on the page of the newest; others are asked for one by one. */
async function findTicked(token: string, ids: string[]): Promise<Result<{ ticked: Ticked[] }>> {
  const newest = { page: 1, limit: PAGE_LIMIT_MAX, sorting: '-created_at' } as const
  const orders = await listOrders(token, newest)
  if (!orders.ok) return orders
  const known = new Map(orders.data.items.map((order) => [order.id, order]))
  const ticked: Ticked[] = []
  for (const id of ids) {
    const order = known.get(id)
    const found = order ? { ok: true as const, data: order } : await getOrder(token, id)
    if (!found.ok && found.failure.kind !== 'missing') return found
    ticked.push({ id, order: found.ok ? found.data : null })
  }
  return { ok: true, data: { ticked } }
}
