import type { I18n } from '@/lib/i18n/i18n'
import type { PortalResult } from '@/lib/portal/access/failure'
import type { OrderSearch } from '@/lib/portal/orders/order-search'
import { readOrders } from '@/lib/portal/orders/read-orders'
import { type OrderRow, toOrderRow } from './order-row'

/** One page of rows, as the page renders it and as the browser loads more of them. */
export type RowPage = {
  rows: OrderRow[]
  total: number
  /** How far the list is shown with this page, in a sentence. */
  shown: string
  next: number | null
}

export async function findRows(
  search: OrderSearch,
  messages: Promise<I18n>,
): Promise<PortalResult<RowPage>> {
  const [found, i18n] = await Promise.all([readOrders(search), messages])
  if (!found.ok) return found
  const { orders, total, last, next } = found.data
  const rows = orders.map((order) => toOrderRow(order, i18n))
  const shown = i18n.t('orderList.shown', { to: last, total })
  return { ok: true, data: { rows, total, shown, next } }
}
