import type { ChangeRecord } from '../../contract/order/history'
import type { PortalOrder } from '../../contract/order/order'
import type { Result } from '../../polar/failure'
import { getOrder, getOrderHistory, listOrders } from '../../polar/orders'
import { withSession } from '../access/call-api'
import { type Permissions, readPermissions } from '../access/permissions'
import type { PortalResult } from '../access/result'
import { historyPage, neighboursOf } from './history-page'
import { findByInvoiceNumber, looksLikeInvoiceNumber } from './invoice-number'
import type { OrderSearch } from './order-search'
import { redactHistory } from './redact-history'
import type { Scan, ScanLimit } from './scan-orders'

const PAGE_SIZE = 20

export type OrdersFound = {
  orders: PortalOrder[]
  /** How many there are on all pages. */
  total: number
  /** Which of them the last one here is, counted from 1. */
  last: number
  /** The page after this one; null when this is the last. */
  next: number | null
  /** How many orders a search looked at, where the API couldn't be asked and there are more. */
  limit: ScanLimit
}

/**
 * The orders that a search asks for, one page of them: by product, and where no product
 * has such a name, by invoice number.
 */
export function readOrders(search: OrderSearch): Promise<PortalResult<OrdersFound>> {
  return withSession({ read: 'orders' }, async (token) => {
    const named = await readPage(token, search)
    if (!named.ok || named.data.total > 0 || !looksLikeInvoiceNumber(search.q)) return named
    const numbered = await findByInvoiceNumber(token, search)
    return numbered.ok ? { ok: true, data: pageOf(numbered.data, search.page) } : numbered
  })
}

function pageOf({ orders: found, limit }: Scan, page: number): OrdersFound {
  const last = Math.min(page * PAGE_SIZE, found.length)
  const orders = found.slice((page - 1) * PAGE_SIZE, last)
  const next = last < found.length ? page + 1 : null
  return { orders, total: found.length, last, next, limit }
}

async function readPage(
  token: string,
  { q, type, sort, page }: OrderSearch,
): Promise<Result<OrdersFound>> {
  const query = q || undefined
  const result = await listOrders(token, { page, limit: PAGE_SIZE, sorting: sort, query, type })
  if (!result.ok) return result
  const { items, pagination } = result.data
  const next = page < pagination.max_page ? page + 1 : null
  const last = (page - 1) * PAGE_SIZE + items.length
  return {
    ok: true,
    data: { orders: items, total: pagination.total_count, last, next, limit: null },
  }
}

/** An order, who changed its billing details before, and what can be done here. */
export type OrderFound = {
  order: PortalOrder
  history: { changes: ChangeRecord[]; earlier: number | null; later: number | null }
  permissions: Permissions
}

/**
 * An order of the customer whose session it is, and a part of its history.
 *
 * @param page Which part, see `historyPage`; the newest few by default.
 */
export function readOrderWithHistory(id: string, page?: number): Promise<PortalResult<OrderFound>> {
  return withSession({ read: { order: id } }, async (token, access) => {
    const [order, history] = await Promise.all([
      getOrder(token, id),
      getOrderHistory(token, id, historyPage(page)),
    ])
    if (!order.ok) return order
    if (!history.ok) return history
    const permissions = await readPermissions(id, access)
    const { items, pagination } = history.data
    const changes = permissions.whole ? items : redactHistory(items)
    const neighbours = neighboursOf(page, pagination.total_count)
    return {
      ok: true,
      data: { order: order.data, history: { changes, ...neighbours }, permissions },
    }
  })
}
