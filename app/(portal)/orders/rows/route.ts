import type { NextRequest } from 'next/server'
import { findRows } from '@/components/order-list/row-page'
import type { PortalFailure } from '@/lib/portal/access/failure'
import { orderSearch } from '@/lib/portal/orders/order-search'
import { getI18n } from '@/lib/portal/request/language'

const statuses: Partial<Record<PortalFailure['kind'], number>> = {
  signedOut: 401,
  expired: 401,
  closed: 403,
  forbidden: 403,
  busy: 429,
}

/** More rows of the orders page, for the browser that already shows some. */
export async function GET(request: NextRequest): Promise<Response> {
  const search = orderSearch(Object.fromEntries(request.nextUrl.searchParams))
  const found = await findRows(search, getI18n())
  const headers = { 'Cache-Control': 'private, no-store' }
  if (found.ok) return Response.json(found.data, { headers })
  const status = statuses[found.failure.kind] ?? 503
  return Response.json({ failure: found.failure.kind }, { status, headers })
}
