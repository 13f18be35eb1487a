import type { PortalOrder } from '../../contract/order/order'
import { PAGE_LIMIT_MAX, type Page } from '../../contract/page'
import type { Result } from '../../polar/failure'

/** How many orders are read at most for a search that the API can't do. */
const SCANNED_MAX = 5_000

/** How many pages are read at once. */
const AT_ONCE = 4

/** Reads a page of orders, counted from 1. */
export type ReadPage = (part: { page: number; limit: number }) => Promise<Result<Page<PortalOrder>>>

/** How far a scan got; null when it read all orders. */
export type ScanLimit = { scanned: number; total: number } | null

export type Scan = { orders: PortalOrder[]; limit: ScanLimit }

/**
 * Reads orders page by page and keeps those that match. It stops after the last page, after an
 * order for which `isEnough` is true, after 5 000 orders, or when the API is busy.
 */
export async function scanOrders(
  readPage: ReadPage,
  isWanted: (order: PortalOrder) => boolean,
  isEnough: (order: PortalOrder) => boolean = () => false,
): Promise<Result<Scan>> {
  const first = await readPage({ page: 1, limit: PAGE_LIMIT_MAX })
  if (!first.ok) return first
  const { max_page, total_count: total } = first.data.pagination
  const lastPage = Math.min(max_page, SCANNED_MAX / PAGE_LIMIT_MAX)
  const seen = [...first.data.items]
  let page = 1
  while (page < lastPage && !seen.some(isEnough)) {
    const next = await readPages(readPage, page + 1, Math.min(page + AT_ONCE, lastPage))
    if (!next.ok) return next
    seen.push(...next.data.items)
    page = next.data.page
    if (next.data.busy) break
  }
  const isComplete = page >= max_page || seen.some(isEnough)
  const limit = isComplete ? null : { scanned: seen.length, total }
  return { ok: true, data: { orders: removeDuplicates(seen.filter(isWanted)), limit } }
}

type Pages = { items: PortalOrder[]; page: number; busy: boolean }

/** Reads a range of pages; only those before the first that a busy API rejects. */
async function readPages(readPage: ReadPage, from: number, to: number): Promise<Result<Pages>> {
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const results = await Promise.all(
    numbers.map((page) => readPage({ page, limit: PAGE_LIMIT_MAX })),
  )
  const items: PortalOrder[] = []
  for (const [index, result] of results.entries()) {
    if (result.ok) items.push(...result.data.items)
    else if (result.failure.kind !== 'busy') return result
    else return { ok: true, data: { items, page: from + index - 1, busy: true } }
  }
  return { ok: true, data: { items, page: to, busy: false } }
}

/** A new order that arrives in between moves another onto the next page, where it is read again. */
function removeDuplicates(orders: PortalOrder[]): PortalOrder[] {
  return [...new Map(orders.map((order) => [order.id, order])).values()]
}
