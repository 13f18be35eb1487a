import type { I18n } from '@/lib/i18n/i18n'
import type { PortalResult } from '@/lib/portal/failure'
import type { OrderSearch } from '@/lib/portal/order-search'
import { readOrders } from '@/lib/portal/orders'
import { type OrderRow, toOrderRow } from './order-row'

/** One page of rows, as the page renders it and as the browser loads more of them. */
export type RowPage = { rows: OrderRow[]; total: number; next: number | null }

export async function findRows(
  search: OrderSearch,
  words: Promise<I18n>,
): Promise<PortalResult<RowPage>> {
  const [found, i18n] = await Promise.all([readOrders(search), words])
  if (!found.ok) return found
  const { orders, total, next } = found.data
  return { ok: true, data: { rows: orders.map((order) => toOrderRow(order, i18n)), total, next } }
}
