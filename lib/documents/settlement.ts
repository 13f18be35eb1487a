import { canBeInvoiced } from '../contract/order/missing-details'
import type { PortalOrder } from '../contract/order/order'

/** How an order stands: money in the currency's minor unit. `paid − refunded = left`. */
export type Settlement = { paid: number; due: number; refunded: number; left: number }

type Order = Pick<PortalOrder, 'status' | 'due_amount' | 'refunded_amount' | 'refunded_tax_amount'>

const paidStatuses: string[] = ['paid', 'refunded', 'partially_refunded']

/**
 * Returns what of an order is paid, and what is still due. `due_amount` is what was left to pay
 * after credit, and stays as it is once that is paid; drafts and void orders ask for nothing.
 */
export function settleOrder(order: Order): Settlement {
  const isPaid = paidStatuses.includes(order.status)
  const paid = isPaid ? order.due_amount : 0
  const due = isPaid || !canBeInvoiced(order) ? 0 : order.due_amount
  const refunded = order.refunded_amount + order.refunded_tax_amount
  return { paid, due, refunded, left: paid - refunded }
}
