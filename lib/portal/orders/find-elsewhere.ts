import { asciiDigits } from '../../contract/ascii-digits'
import type { PortalOrder } from '../../contract/order/order'
import { PAGE_LIMIT_MAX } from '../../contract/page'
import type { Result } from '../../polar/failure'
import { type FoundPage, pickPage, readPage, readPageOfAll } from './found-page'
import type { ListOrders } from './list-once'
import { hasExactNumber, matchesFilter, type OrderFilter } from './matches-search'
import { isFiltered, type OrderSearch } from './order-search'
import { type Scan, scanOrders } from './scan-orders'

/**
 * Finds a page of orders at an API that finds parts of a product's name only: for everything else
 * its orders are looked through, the newest first, which are read for the overview anyway.
 */
export async function findElsewhere(
  list: ListOrders,
  search: OrderSearch,
  filter: OrderFilter,
): Promise<Result<FoundPage>> {
  const { q, needsDetails, year, page, sort } = search
  if (!isFiltered(search) && sort === '-created_at') return readPageOfAll(list, page)
  if (!needsDetails && !year) {
    const byNumber = await findAmongNewest(list, search, filter)
    if (byNumber) return byNumber
    const byName = await readPage(list, search, { query: q || undefined })
    if (!byName.ok || byName.data.total > 0 || !hasDigit(q)) return byName
  }
  const scan = await lookThrough(list, search, filter)
  return scan.ok ? { ok: true, data: pickPage(scan.data, page) } : scan
}

/** Without a digit it is neither a number nor an amount. */
function hasDigit(q: string): boolean {
  return /\d/.test(asciiDigits(q))
}

/** Finds an order whose number is searched for among the newest; null if it isn't there. */
async function findAmongNewest(
  list: ListOrders,
  { q, type }: OrderSearch,
  filter: OrderFilter,
): Promise<Result<FoundPage> | null> {
  if (!hasDigit(q) || type) return null
  const newest = await list({ page: 1, limit: PAGE_LIMIT_MAX, sorting: '-created_at' })
  if (!newest.ok) return newest
  const orders = newest.data.items.filter((order) => isExact(order, q, filter))
  return orders.length > 0 ? { ok: true, data: pickPage({ orders, limit: null }, 1) } : null
}

async function lookThrough(
  list: ListOrders,
  { q, type, sort }: OrderSearch,
  filter: OrderFilter,
): Promise<Result<Scan>> {
  const since = sort === '-created_at' ? filter.year?.since : undefined
  const scan = await scanOrders(
    (part) => list({ ...part, sorting: sort, type }),
    (order) => matchesFilter(order, filter),
    (order) =>
      isExact(order, q, filter) || (since !== undefined && new Date(order.created_at) < since),
  )
  if (!scan.ok) return scan
  const exact = scan.data.orders.filter((order) => isExact(order, q, filter))
  return exact.length > 0 ? { ok: true, data: { orders: exact, limit: null } } : scan
}

function isExact(order: PortalOrder, q: string, filter: OrderFilter): boolean {
  return hasExactNumber(order, q) && matchesFilter(order, filter)
}
