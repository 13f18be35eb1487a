import type { ChangeRecord } from '../../contract/order/history'
import type { PortalOrder } from '../../contract/order/order'
import { canFilterOrders, getOrderHistory } from '../../polar/orders'
import { withSession } from '../access/call-api'
import { type Permissions, readPermissions } from '../access/permissions'
import type { PortalResult } from '../access/result'
import { type PapersOnPage, readOrderPapers } from '../papers/order-papers'
import { toSourceKey } from '../session/api-token'
import { isViewOnly } from '../session/session-cookie'
import { findOrders } from './find-orders'
import type { FoundPage } from './found-page'
import { findNeighbours, selectHistoryPage } from './history-page'
import { createOrderLister } from './list-once'
import type { OrderSearch } from './order-search'
import { askForAll, lookAtNewest, type OrderOverview } from './read-overview'
import { redactActors } from './redact-actors'
import { readCurrentOrder } from './written-order'

export type OrderPage = FoundPage & {
  /** Whether the session may have invoices issued. */
  canIssue: boolean
}

/**
 * Reads a page of the orders that match a search.
 *
 * @param locale How amounts in the search are written.
 */
export function readOrders(search: OrderSearch, locale: string): Promise<PortalResult<OrderPage>> {
  return withSession({ read: 'orders' }, async (token, grant) => {
    const canFilter = await canFilterOrders(token)
    const found = await findOrders(createOrderLister(token), search, { locale, canFilter })
    return found.ok ? { ok: true, data: { ...found.data, canIssue: !isViewOnly(grant) } } : found
  })
}

/**
 * Reads the same, with what there is to find: from an API elsewhere with the same calls.
 *
 * @param readLocale Only a search has to wait for it: a slow API would be waited for twice.
 */
export function readOrdersWithOverview(
  search: OrderSearch,
  readLocale: () => Promise<string>,
): Promise<PortalResult<{ page: OrderPage; overview: OrderOverview }>> {
  return withSession({ read: 'orders' }, async (token, grant) => {
    const list = createOrderLister(token)
    const [canFilter, locale] = await Promise.all([
      canFilterOrders(token),
      search.q ? readLocale() : '',
    ])
    const [found, overview] = await Promise.all([
      findOrders(list, search, { locale, canFilter }),
      canFilter ? askForAll(token) : lookAtNewest(list, toSourceKey(grant)),
    ])
    if (!found.ok) return found
    if (!overview.ok) return overview
    const page = { ...found.data, canIssue: !isViewOnly(grant) }
    return { ok: true, data: { page, overview: overview.data } }
  })
}

/** An order, the changes of its billing details, its papers, and what may be done with it. */
export type OrderWithHistory = {
  order: PortalOrder
  /** From when it is, where it is as it was before the API went away. */
  asOf: Date | null
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
    const [shown, history, papers] = await Promise.all([
      readCurrentOrder(token, id),
      getOrderHistory(token, id, selectHistoryPage(page)),
      readOrderPapers(token, id),
    ])
    if (!shown.ok) return shown
    if (!history.ok) return history
    if (!papers.ok) return papers
    const { order, asOf } = shown.data
    const permissions = await readPermissions(id, grant)
    const { items, pagination } = history.data
    const changes = permissions.whole ? items : redactActors(items)
    const neighbours = findNeighbours(page, pagination.total_count)
    return {
      ok: true,
      data: {
        order,
        asOf,
        history: { changes, ...neighbours },
        permissions,
        papers: forReader(papers.data(order, !permissions.viewOnly), permissions.whole),
      },
    }
  })
}
