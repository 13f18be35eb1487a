import { findMissingDetails } from '../../contract/order/missing-details'
import { PAGE_LIMIT_MAX } from '../../contract/page'
import type { Result } from '../../polar/failure'
import { getOrderSummary } from '../../polar/order-summary'
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

declare module '../../process-wide' {
  interface ProcessWide {
    /** The years that orders of an API that can't filter are of, by their customer. */
    orderYears: Memory<number[]>
  }
}

const knownYears = () => onePerProcess('orderYears', () => createCustomerMemory())

/** Reads what there is to find where orders can be filtered. */
export async function askForAll(token: string): Promise<Result<OrderOverview>> {
  const summary = await getOrderSummary(token)
  if (!summary.ok) return summary
  const { total_count, lacking_details_count, newest_at, oldest_at } = summary.data
  const isEmpty = newest_at === null || oldest_at === null
  return {
    ok: true,
    data: {
      total: total_count,
      lacking: lacking_details_count,
      lookedAt: null,
      years: isEmpty ? [] : listYears({ created_at: newest_at }, { created_at: oldest_at }),
      canSearch: true,
    },
  }
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
  const recalled = knownYears().recall(customer)
  if (recalled) return { ok: true, data: recalled }
  const oldest = await list({ page: 1, limit: 1, sorting: 'created_at' })
  if (!oldest.ok) return oldest
  const years = listYears(items[0], oldest.data.items.at(-1))
  knownYears().keep(customer, years)
  return { ok: true, data: years }
}
