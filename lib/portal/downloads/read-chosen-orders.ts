import type { PortalOrder } from '../../contract/order/order'
import { PAGE_LIMIT_MAX } from '../../contract/page'
import { listOrders } from '../../polar/orders'
import type { PortalFailure } from '../access/result'
import type { CallApi } from './call-patiently'
import type { Located } from './locate-orders'

/**
 * An order by its place among the chosen ones; the id of one that the customer doesn't have; or up
 * to which place they can't be read, null for all.
 */
export type Chosen = { index: number } & (
  | { order: PortalOrder }
  | { missing: string }
  | { failure: PortalFailure; last: number | null }
)

/**
 * Reads the chosen orders page by page, each when it is taken.
 *
 * @param skip How many to leave out; pages with only those aren't read.
 */
export async function* readChosenOrders(
  callApi: CallApi,
  located: Located,
  skip = 0,
): AsyncGenerator<Chosen> {
  if (!('ticked' in located)) return yield* readPeriod(callApi, located, skip)
  for (const [index, { id, order }] of located.ticked.entries()) {
    if (index >= skip) yield order ? { index, order } : { index, missing: id }
  }
}

async function* readPeriod(
  callApi: CallApi,
  { since, before, first, count }: Exclude<Located, { ticked: unknown }>,
  skip: number,
): AsyncGenerator<Chosen> {
  const taken = new Set<string>()
  let pages = toPage(first + count - 1)
  for (let page = toPage(first + skip); page <= pages; page++) {
    const query = { page, limit: PAGE_LIMIT_MAX, sorting: 'created_at' } as const
    const orders = await callApi((token) => listOrders(token, query))
    const place = (page - 1) * PAGE_LIMIT_MAX - first
    if (!orders.ok) {
      const last = Math.min(place + PAGE_LIMIT_MAX, count) - 1
      yield { index: Math.max(place, skip), last, failure: orders.failure }
      continue
    }
    // More orders than were counted may be there by now.
    pages = orders.data.pagination.max_page
    for (const [offset, order] of orders.data.items.entries()) {
      const created = new Date(order.created_at)
      if (created >= before) return
      const index = place + offset
      if (index < skip || created < since || taken.has(order.id)) continue
      taken.add(order.id)
      yield { index, order }
    }
  }
}

/** The number of the page that has the order at this place. */
function toPage(place: number): number {
  return Math.floor(place / PAGE_LIMIT_MAX) + 1
}
