import { hasNumber, invoiceNumberKey } from '../../contract/order/invoice-number'
import type { PortalOrder } from '../../contract/order/order'
import type { Result } from '../../polar/failure'
import { listOrders } from '../../polar/orders'
import type { OrderSearch } from './order-search'
import { type Scan, scanOrders } from './scan-orders'

/** Whether a text can be an invoice number, or the end of one: these have digits. */
export function looksLikeInvoiceNumber(text: string): boolean {
  return /\d/.test(invoiceNumberKey(text))
}

/**
 * Finds the customer's orders with this invoice number, else those whose number ends in it. An API
 * that can't filter by number returns all orders, and each is compared.
 */
export async function findByInvoiceNumber(
  token: string,
  { q, type, sort }: OrderSearch,
): Promise<Result<Scan>> {
  const searched = invoiceNumberKey(q)
  const scan = await scanOrders(
    (part) => listOrders(token, { ...part, sorting: sort, type, invoiceNumber: q }),
    (order) => hasNumber(getNumberKey(order), searched),
    (order) => getNumberKey(order) === searched,
  )
  if (!scan.ok) return scan
  const exact = scan.data.orders.filter((order) => getNumberKey(order) === searched)
  return exact.length > 0 ? { ok: true, data: { orders: exact, limit: null } } : scan
}

function getNumberKey({ invoice_number }: PortalOrder): string {
  return invoiceNumberKey(invoice_number ?? '')
}
