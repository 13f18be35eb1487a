import type { PortalOrder } from '../contract/order'
import { PAGE_LIMIT_MAX } from '../contract/page'
import type { Result } from '../polar/failure'
import { listOrders } from '../polar/orders'

/** How far a search goes: the API can't look for invoice numbers, so orders are paged through. */
const ORDERS_SEARCHED_MAX = 1_000

/** Letters, digits and dashes that end in digits: `ACME-00042`, or just the `00042`. */
export function looksLikeInvoiceNumber(text: string): boolean {
  return /^(?:[a-z0-9]+[-/])*[a-z]*\d{3,}$/i.test(text)
}

/** The customer's orders whose invoice has this number, or one that ends in it. */
export async function findByInvoiceNumber(
  token: string,
  number: string,
): Promise<Result<PortalOrder[]>> {
  const wanted = number.toLowerCase()
  const found: PortalOrder[] = []
  for (let page = 1; page <= ORDERS_SEARCHED_MAX / PAGE_LIMIT_MAX; page++) {
    const result = await listOrders(token, { page, limit: PAGE_LIMIT_MAX, sorting: '-created_at' })
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
