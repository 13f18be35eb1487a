import { asciiDigits } from '../../contract/ascii-digits'
import type { PortalOrder } from '../../contract/order/order'
import type { Result } from '../../polar/failure'
import { canFilterOrders, listOrders, type OrderQuery } from '../../polar/orders'
import { hasExactNumber, matchesFilter, type OrderFilter } from './matches-search'
import type { OrderSearch } from './order-search'
import { parseAmount } from './parse-amount'
import { type Scan, type ScanLimit, scanOrders } from './scan-orders'
import { boundsOf } from './years'

const PAGE_SIZE = 20

export type FoundPage = {
  orders: PortalOrder[]
  /** How many orders all pages have. */
  total: number
  /** The position of the last order on this page among all, counted from 1. */
  last: number
  /** The page after this one; null when this is the last. */
  next: number | null
  /** How far a search looked, if the API can't search itself and there are more orders. */
  limit: ScanLimit
  /** How many orders of this page can't be shown, since the API says something odd of them. */
  unreadable: number
  /** From when they are, where they are as they were before the API went away. */
  asOf: Date | null
}

/**
 * Finds a page of the orders that match a search. Where the API can't do that, it finds parts of a
 * product's name, and for everything else its orders are looked through.
 *
 * @param locale How amounts in the search are written.
 */
export async function findOrders(
  token: string,
  search: OrderSearch,
  locale: string,
): Promise<Result<FoundPage>> {
  const filter = toFilter(search, locale)
  if (!(await canFilterOrders(token))) return findElsewhere(token, search, filter)
  return readPage(token, search, {
    search: filter.q || undefined,
    searchAmount: filter.amount ?? undefined,
    needsDetails: filter.needsDetails || undefined,
    // The API leaves out the moment itself.
    createdAfter: filter.year ? new Date(filter.year.since.getTime() - 1) : undefined,
    createdBefore: filter.year?.before,
  })
}

function toFilter({ q, needsDetails, year }: OrderSearch, locale: string): OrderFilter {
  return {
    q,
    amount: q ? parseAmount(q, locale) : null,
    needsDetails,
    year: year ? boundsOf(year) : null,
  }
}

async function findElsewhere(
  token: string,
  search: OrderSearch,
  filter: OrderFilter,
): Promise<Result<FoundPage>> {
  const { q, needsDetails, year, page } = search
  if (!needsDetails && !year) {
    const byName = await readPage(token, search, { query: q || undefined })
    // Without a digit it is neither a number nor an amount.
    if (!byName.ok || byName.data.total > 0 || !/\d/.test(asciiDigits(q))) return byName
  }
  const scan = await lookThrough(token, search, filter)
  return scan.ok ? { ok: true, data: toPage(scan.data, page) } : scan
}

async function lookThrough(
  token: string,
  { q, type, sort }: OrderSearch,
  filter: OrderFilter,
): Promise<Result<Scan>> {
  const isExact = (order: PortalOrder) => hasExactNumber(order, q) && matchesFilter(order, filter)
  const since = sort === '-created_at' ? filter.year?.since : undefined
  const scan = await scanOrders(
    (part) => listOrders(token, { ...part, sorting: sort, type }),
    (order) => matchesFilter(order, filter),
    (order) => isExact(order) || (since !== undefined && new Date(order.created_at) < since),
  )
  if (!scan.ok) return scan
  const exact = scan.data.orders.filter(isExact)
  return exact.length > 0 ? { ok: true, data: { orders: exact, limit: null } } : scan
}

function toPage({ orders: matches, limit }: Scan, page: number): FoundPage {
  const last = Math.min(page * PAGE_SIZE, matches.length)
  const orders = matches.slice((page - 1) * PAGE_SIZE, last)
  const next = last < matches.length ? page + 1 : null
  return { orders, total: matches.length, last, next, limit, unreadable: 0, asOf: null }
}

async function readPage(
  token: string,
  { type, sort, page }: OrderSearch,
  filter: Partial<OrderQuery>,
): Promise<Result<FoundPage>> {
  const query = { page, limit: PAGE_SIZE, sorting: sort, type, ...filter }
  const result = await listOrders(token, query)
  if (!result.ok) return result
  const { items, pagination, unreadable, asOf } = result.data
  const next = page < pagination.max_page ? page + 1 : null
  const last = (page - 1) * PAGE_SIZE + items.length + unreadable
  const total = pagination.total_count
  return { ok: true, data: { orders: items, total, last, next, limit: null, unreadable, asOf } }
}
