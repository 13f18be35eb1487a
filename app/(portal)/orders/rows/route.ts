import type { NextRequest } from 'next/server'
import { toRowPage } from '@/components/order-list/row-page'
import { getFailureStatus } from '@/components/shell/failure-status'
import { isSortedByDate, parseOrderSearch, toSearchQuery } from '@/lib/portal/orders/order-search'
import { readOrders } from '@/lib/portal/orders/read-orders'
import { getI18n } from '@/lib/portal/request/language'
import { getMerchant } from '@/lib/portal/request/merchant'

/** More rows for the orders page, which the browser loads. */
export async function GET(request: NextRequest): Promise<Response> {
  const search = parseOrderSearch(Object.fromEntries(request.nextUrl.searchParams))
  const i18n = await getI18n()
  const result = await readOrders(search, i18n.locale)
  const headers = { 'Cache-Control': 'private, no-store' }
  if (result.ok) {
    const { issuesInvoices } = await getMerchant()
    const context = {
      query: toSearchQuery({ ...search, page: 1 }),
      isByDate: isSortedByDate(search),
      areIssued: issuesInvoices,
    }
    return Response.json(toRowPage(result.data, context, i18n), { headers })
  }
  const { kind } = result.failure
  return Response.json({ failure: kind }, { status: getFailureStatus(kind), headers })
}
