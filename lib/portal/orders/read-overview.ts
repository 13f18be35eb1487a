import { findMissingDetails } from '../../contract/order/missing-details'
import { PAGE_LIMIT_MAX } from '../../contract/page'
import type { Result } from '../../polar/failure'
import type { OrderPage } from '../../polar/parse-orders'
import { onePerProcess } from '../../process-wide'
import { createCustomerMemory, type Memory } from '../session/memory'
import type { ListOrders } from './list-once'
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

/** How many orders there are, and of which years: what no correction changes. */
type Extent = Pick<OrderOverview, 'total' | 'years'>

declare module '../../process-wide' {
  interface ProcessWide {
    orderExtents: Memory<Extent>
  }
}

const extents = () => onePerProcess('orderExtents', () => createCustomerMemory())

/**
 * Reads what there is to find where orders can be filtered.
 *
 * @param customer Whose orders they are, by any key.
 * @param mayRecall Whether how many there are, and of which years, may be two minutes old: where a
 *   search follows what is typed, only what can be corrected meanwhile is asked for again.
 */
export async function askForAll(
  list: ListOrders,
  customer: string,
  mayRecall: boolean,
): Promise<Result<OrderOverview>> {
  const recalled = mayRecall ? extents().recall(customer) : undefined
  const one = { page: 1, limit: 1 } as const
  const [extent, lacking] = await Promise.all([
    recalled ? ({ ok: true, data: recalled } as const) : readExtent(list),
    list({ ...one, sorting: '-created_at', needsDetails: true }),
  ])
  if (!extent.ok) return extent
  if (!lacking.ok) return lacking
  extents().keep(customer, extent.data)
  const { total_count } = lacking.data.pagination
  return {
    ok: true,
    data: { ...extent.data, lacking: total_count, lookedAt: null, canSearch: true },
  }
}

async function readExtent(list: ListOrders): Promise<Result<Extent>> {
  const one = { page: 1, limit: 1 } as const
  const [newest, oldest] = await Promise.all([
    list({ ...one, sorting: '-created_at' }),
    list({ ...one, sorting: 'created_at' }),
  ])
  if (!newest.ok) return newest
  if (!oldest.ok) return oldest
  const years = listYears(newest.data.items[0], oldest.data.items[0])
  return { ok: true, data: { total: newest.data.pagination.total_count, years } }
}

/**
 * Reads what there is to find at an API that can't filter: its newest 100 orders are looked at. Of
 * which years others are is remembered for two minutes.
 *
 * @param customer Whose orders they are, by any key.
 */
export async function lookAtNewest(
  list: ListOrders,
  customer: string,
): Promise<Result<OrderOverview>> {
  const newest = await list({ page: 1, limit: PAGE_LIMIT_MAX, sorting: '-created_at' })
  if (!newest.ok) return newest
  const { items, pagination, unreadable } = newest.data
  const total = pagination.total_count
  const looked = items.length + unreadable
  const isAll = looked >= total
  const years = await listAllYears(list, customer, newest.data)
  if (!years.ok) return years
  return {
    ok: true,
    data: {
      total,
      lacking: items.filter(findMissingDetails).length,
      lookedAt: isAll ? null : looked,
      years: years.data,
      canSearch: false,
    },
  }
}

async function listAllYears(
  list: ListOrders,
  customer: string,
  { items, pagination: { total_count: total }, unreadable }: OrderPage,
): Promise<Result<number[]>> {
  if (items.length + unreadable >= total) {
    return { ok: true, data: listYears(items[0], items.at(-1)) }
  }
  const recalled = extents().recall(customer)
  if (recalled) return { ok: true, data: recalled.years }
  const oldest = await list({ page: 1, limit: 1, sorting: 'created_at' })
  if (!oldest.ok) return oldest
  const years = listYears(items[0], oldest.data.items.at(-1))
  extents().keep(customer, { total, years })
  return { ok: true, data: years }
}
