import type { PortalOrder } from '../../contract/order/order'
import { PAGE_LIMIT_MAX } from '../../contract/page'
import type { Result } from '../../polar/failure'
import { listOrders } from '../../polar/orders'
import type { OrderSearch } from './order-search'

/** How far a search goes: the API can't look for invoice numbers, so orders are paged through. */
const ORDERS_SEARCHED_MAX = 1_000

/** Letters, digits and dashes that end in digits: `ACME-00042`, or just the `00042`. */
export function looksLikeInvoiceNumber(text: string): boolean {
  return /^(?:[a-z0-9]+[-/])*[a-z]*\d{3,}$/i.test(text)
}

/** The customer's orders whose invoice has the number that is searched for, or one that ends in it. */
export async function findByInvoiceNumber(
  token: string,
  { q, type, sort }: OrderSearch,
): Promise<Result<PortalOrder[]>> {
  const wanted = q.toLowerCase()
  const found: PortalOrder[] = []
  for (let page = 1; page <= ORDERS_SEARCHED_MAX / PAGE_LIMIT_MAX; page++) {
    const result = await listOrders(token, { page, limit: PAGE_LIMIT_MAX, sorting: sort, type })
    if (!result.ok) return result
    for (const order of result.data.items) {
      const has = order.invoice_number?.toLowerCase()
      if (has === wanted) return { ok: true, data: [order] }
      if (has?.endsWith(`-${wanted}`)) found.push(order)
    }
    if (page >= result.data.pagination.max_page) break
  }
  return { ok: true, data: found }
}
