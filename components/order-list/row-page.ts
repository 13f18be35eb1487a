import type { PortalOrder } from '@/lib/contract/order/order'
import type { I18n } from '@/lib/i18n/i18n'
import { type OrderRow, type RowContext, toOrderRow } from './order-row'

/** One page of rows, as the page renders it and as the browser loads more of them. */
export type RowPage = {
  rows: OrderRow[]
  total: number
  /** A sentence about how many orders are shown up to this page. */
  shown: string
  /** The number of the page after this one; null when this is the last. */
  next: number | null
}

/** `last` is the position of the last order of this page among all, counted from 1. */
type OrderPage = {
  orders: PortalOrder[]
  total: number
  last: number
  next: number | null
  canIssue: boolean
}

/** Returns a page of orders as rows. */
export function toRowPage(
  { orders, total, last, next, canIssue }: OrderPage,
  context: Omit<RowContext, 'canIssue'>,
  i18n: I18n,
): RowPage {
  const rows = orders.map((order) => toOrderRow(order, { ...context, canIssue }, i18n))
  return { rows, total, next, shown: i18n.t('orderList.shown', { to: last, total }) }
}
