import { decimalsOfCurrency, minorUnitsOf } from '../../contract/currency'
import { invoiceNumberKey } from '../../contract/order/invoice-number'
import { findMissingDetails } from '../../contract/order/missing-details'
import type { PortalOrder } from '../../contract/order/order'
import { orderTitle } from '../../contract/order/order-title'

/** What orders are filtered by, besides their type. */
export type OrderFilter = {
  q: string
  /** What `q` is as an amount, with a point; null when it is none. */
  amount: string | null
  needsDetails: boolean
  /** The first moment of a year, and the first after it; null where no year is chosen. */
  year: { since: Date; before: Date } | null
}

/** Whether our own API would find an order by this filter. */
export function matchesFilter(order: PortalOrder, filter: OrderFilter): boolean {
  const { q, amount, needsDetails, year } = filter
  if (needsDetails && !findMissingDetails(order)) return false
  if (year && !isWithin(order, year)) return false
  return !q || hasTitle(order, q) || hasPartOfNumber(order, q) || hasTotal(order, amount)
}

/** Whether an order's invoice number is this one, however written. */
export function hasExactNumber({ invoice_number }: PortalOrder, q: string): boolean {
  const key = invoiceNumberKey(q)
  return key !== '' && invoiceNumberKey(invoice_number ?? '') === key
}

function isWithin({ created_at }: PortalOrder, year: { since: Date; before: Date }): boolean {
  const created = new Date(created_at)
  return created >= year.since && created < year.before
}

function hasTitle(order: PortalOrder, q: string): boolean {
  return orderTitle(order).toLowerCase().includes(q.toLowerCase())
}

function hasPartOfNumber({ invoice_number }: PortalOrder, q: string): boolean {
  const key = invoiceNumberKey(q)
  return key !== '' && invoiceNumberKey(invoice_number ?? '').includes(key)
}

function hasTotal({ total_amount, currency }: PortalOrder, amount: string | null): boolean {
  if (amount === null) return false
  const range = minorUnitsOf(amount, decimalsOfCurrency(currency) ?? 2)
  return range !== null && total_amount >= range.first && total_amount <= range.last
}
