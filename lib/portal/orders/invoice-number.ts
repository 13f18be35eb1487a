import { hasNumber, invoiceNumberKey } from '../../contract/order/invoice-number'
import type { PortalOrder } from '../../contract/order/order'
import type { Result } from '../../polar/failure'
import { listOrders } from '../../polar/orders'
import type { OrderSearch } from './order-search'
import { type Scan, scanOrders } from './scan-orders'

/** Whether a text can be an invoice number, or the end of one: those have digits. */
export function looksLikeInvoiceNumber(text: string): boolean {
  return /\d/.test(invoiceNumberKey(text))
}

/**
 * The customer's orders whose invoice has the number that is searched for, else those whose number
 * ends in it. An API that can't be asked for numbers answers with all orders: each is looked at.
 */
export async function findByInvoiceNumber(
  token: string,
  { q, type, sort }: OrderSearch,
): Promise<Result<Scan>> {
  const searched = invoiceNumberKey(q)
  const found = await scanOrders(
    (part) => listOrders(token, { ...part, sorting: sort, type, invoiceNumber: q }),
    (order) => hasNumber(keyOf(order), searched),
    (order) => keyOf(order) === searched,
  )
  if (!found.ok) return found
  const exact = found.data.orders.filter((order) => keyOf(order) === searched)
  return exact.length > 0 ? { ok: true, data: { orders: exact, limit: null } } : found
}

function keyOf({ invoice_number }: PortalOrder): string {
  return invoiceNumberKey(invoice_number ?? '')
}
