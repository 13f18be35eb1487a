import type { ChangeRecord } from '../../contract/order/history'
import type { PortalOrder } from '../../contract/order/order'
import type { Result } from '../../polar/failure'
import { getOrder, getOrderHistory, listOrders } from '../../polar/orders'
import { withSession } from '../access/call-api'
import { type Permissions, readPermissions } from '../access/permissions'
import type { PortalResult } from '../access/result'
import { type PapersOnPage, readOrderPapers } from '../papers/order-papers'
import { isViewOnly } from '../session/session-cookie'
import { findByInvoiceNumber, looksLikeInvoiceNumber } from './find-by-number'
import { findNeighbours, selectHistoryPage } from './history-page'
import type { OrderSearch } from './order-search'
import { redactActors } from './redact-actors'
import type { Scan, ScanLimit } from './scan-orders'

const PAGE_SIZE = 20

export type OrderPage = {
  orders: PortalOrder[]
  /** How many orders all pages have. */
  total: number
  /** The position of the last order on this page among all, counted from 1. */
  last: number
  /** The page after this one; null when this is the last. */
  next: number | null
  /** Whether the session may have invoices issued. */
  canIssue: boolean
  /** How far a search looked, if the API can't search itself and there are more orders. */
  limit: ScanLimit
}

/**
 * Reads a page of the orders that match a search: by product, and when no product matches, by
 * invoice number.
 */
export function readOrders(search: OrderSearch): Promise<PortalResult<OrderPage>> {
  return withSession({ read: 'orders' }, async (token, grant) => {
    const found = await findOrders(token, search)
    return found.ok ? { ok: true, data: { ...found.data, canIssue: !isViewOnly(grant) } } : found
  })
}

type FoundPage = Omit<OrderPage, 'canIssue'>

async function findOrders(token: string, search: OrderSearch): Promise<Result<FoundPage>> {
  const byName = await readPage(token, search)
  if (!byName.ok || byName.data.total > 0 || !looksLikeInvoiceNumber(search.q)) return byName
  const byNumber = await findByInvoiceNumber(token, search)
  return byNumber.ok ? { ok: true, data: toOrderPage(byNumber.data, search.page) } : byNumber
}

function toOrderPage({ orders: matches, limit }: Scan, page: number): FoundPage {
  const last = Math.min(page * PAGE_SIZE, matches.length)
  const orders = matches.slice((page - 1) * PAGE_SIZE, last)
  const next = last < matches.length ? page + 1 : null
  return { orders, total: matches.length, last, next, limit }
}

async function readPage(
  token: string,
  { q, type, sort, page }: OrderSearch,
): Promise<Result<FoundPage>> {
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

/** An order, the changes of its billing details, its papers, and what may be done with it. */
export type OrderWithHistory = {
  order: PortalOrder
  history: { changes: ChangeRecord[]; earlier: number | null; later: number | null }
  permissions: Permissions
  papers: PapersOnPage
}

/** Who only has a link to the order isn't told whose emails had papers issued. */
function forReader(papers: PapersOnPage, whole: boolean): PapersOnPage {
  return whole ? papers : { ...papers, issued: redactActors(papers.issued) }
}

/**
 * Reads an order of the session's customer, and a page of its history.
 *
 * @param page Which page, see `selectHistoryPage`; by default the newest few changes.
 */
export function readOrderWithHistory(
  id: string,
  page?: number,
): Promise<PortalResult<OrderWithHistory>> {
  return withSession({ read: { order: id } }, async (token, grant) => {
    const [order, history, papers] = await Promise.all([
      getOrder(token, id),
      getOrderHistory(token, id, selectHistoryPage(page)),
      readOrderPapers(token, id),
    ])
    if (!order.ok) return order
    if (!history.ok) return history
    if (!papers.ok) return papers
    const permissions = await readPermissions(id, grant)
    const { items, pagination } = history.data
    const changes = permissions.whole ? items : redactActors(items)
    const neighbours = findNeighbours(page, pagination.total_count)
    return {
      ok: true,
      data: {
        order: order.data,
        history: { changes, ...neighbours },
        permissions,
        papers: forReader(papers.data(order.data, !permissions.viewOnly), permissions.whole),
      },
    }
  })
}
