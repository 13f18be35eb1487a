import type { PortalOrder } from '../../contract/order/order'
import { PAGE_LIMIT_MAX } from '../../contract/page'
import type { Result } from '../../polar/failure'
import type { OrderQuery } from '../../polar/orders'
import type { ListOrders } from './list-once'
import type { OrderSearch } from './order-search'
import type { Scan, ScanLimit } from './scan-orders'

const PAGE_SIZE = 20

const PAGES_READ_AT_ONCE = PAGE_LIMIT_MAX / PAGE_SIZE

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

/** Reads a page of what the API finds. */
export async function readPage(
  list: ListOrders,
  { type, sort, page }: OrderSearch,
  filter: Partial<OrderQuery>,
): Promise<Result<FoundPage>> {
  const query = { page, limit: PAGE_SIZE, sorting: sort, type, ...filter }
  const result = await list(query)
  if (!result.ok) return result
  const { items, pagination, unreadable, asOf } = result.data
  const next = page < pagination.max_page ? page + 1 : null
  const last = (page - 1) * PAGE_SIZE + items.length + unreadable
  const total = pagination.total_count
  return { ok: true, data: { orders: items, total, last, next, limit: null, unreadable, asOf } }
}

/**
 * Reads a page of all orders, newest first, with those around it: the same call says what there is
 * to find among the newest. What can't be shown is counted on the last of the pages read at once.
 */
export async function readPageOfAll(list: ListOrders, page: number): Promise<Result<FoundPage>> {
  const block = Math.ceil(page / PAGES_READ_AT_ONCE)
  const result = await list({ page: block, limit: PAGE_LIMIT_MAX, sorting: '-created_at' })
  if (!result.ok) return result
  const { items, pagination, unreadable, asOf } = result.data
  const total = pagination.total_count
  const before = (block - 1) * PAGE_LIMIT_MAX
  const first = (page - 1) * PAGE_SIZE - before
  const orders = items.slice(first, first + PAGE_SIZE)
  const isLastRead = page % PAGES_READ_AT_ONCE === 0 || page * PAGE_SIZE >= total
  return {
    ok: true,
    data: {
      orders,
      total,
      last: before + first + orders.length + (isLastRead ? unreadable : 0),
      next: page * PAGE_SIZE < total ? page + 1 : null,
      limit: null,
      unreadable: isLastRead ? unreadable : 0,
      asOf,
    },
  }
}

/** Picks a page of what was found by looking through orders. */
export function pickPage({ orders: matches, limit }: Scan, page: number): FoundPage {
  const last = Math.min(page * PAGE_SIZE, matches.length)
  const orders = matches.slice((page - 1) * PAGE_SIZE, last)
  const next = last < matches.length ? page + 1 : null
  return { orders, total: matches.length, last, next, limit, unreadable: 0, asOf: null }
}
