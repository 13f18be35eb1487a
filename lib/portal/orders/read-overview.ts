import { findMissingDetails } from '../../contract/order/missing-details'
import { PAGE_LIMIT_MAX } from '../../contract/page'
import type { Result } from '../../polar/failure'
import { canFilterOrders, listOrders } from '../../polar/orders'
import { withSession } from '../access/call-api'
import type { PortalResult } from '../access/result'
import { listYears } from './years'

/** What there is to find among the customer's orders. */
export type OrderOverview = {
  total: number
  /** How many invoices lack billing details, among the orders looked at. */
  lacking: number
  /** How many of the newest orders were looked at for that; null when all were. */
  lookedAt: number | null
  /** The years that orders can be of, the latest first. */
  years: number[]
  /** Whether the API searches and filters itself, so that it can be asked at each letter. */
  canSearch: boolean
}

/** Reads what there is to find: from our own API all of it, from another among the newest 100. */
export function readOverview(): Promise<PortalResult<OrderOverview>> {
  return withSession({ read: 'orders' }, async (token) =>
    (await canFilterOrders(token)) ? askForAll(token) : lookAtNewest(token),
  )
}

/** What there is to find at our own API. */
export async function askForAll(token: string): Promise<Result<OrderOverview>> {
  const one = { page: 1, limit: 1 } as const
  const [newest, oldest, lacking] = await Promise.all([
    listOrders(token, { ...one, sorting: '-created_at' }),
    listOrders(token, { ...one, sorting: 'created_at' }),
    listOrders(token, { ...one, sorting: '-created_at', needsDetails: true }),
  ])
  if (!newest.ok) return newest
  if (!oldest.ok) return oldest
  if (!lacking.ok) return lacking
  return {
    ok: true,
    data: {
      total: newest.data.pagination.total_count,
      lacking: lacking.data.pagination.total_count,
      lookedAt: null,
      years: listYears(newest.data.items[0], oldest.data.items[0]),
      canSearch: true,
    },
  }
}

/** What there is to find at an API that can't filter: its newest 100 orders are looked at. */
export async function lookAtNewest(token: string): Promise<Result<OrderOverview>> {
  const newest = await listOrders(token, {
    page: 1,
    limit: PAGE_LIMIT_MAX,
    sorting: '-created_at',
  })
  if (!newest.ok) return newest
  const { items, pagination } = newest.data
  const total = pagination.total_count
  const isAll = items.length >= total
  const oldest = isAll
    ? newest
    : await listOrders(token, { page: 1, limit: 1, sorting: 'created_at' })
  if (!oldest.ok) return oldest
  return {
    ok: true,
    data: {
      total,
      lacking: items.filter(findMissingDetails).length,
      lookedAt: isAll ? null : items.length,
      years: listYears(items[0], oldest.data.items.at(-1)),
      canSearch: false,
    },
  }
}
