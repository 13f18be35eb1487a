import { PAGE_LIMIT_MAX } from '../../contract/page'
import type { Result } from '../../polar/failure'
import { listOrders } from '../../polar/orders'

/** Says how many of the customer's orders are older than a time. */
export type CountOlder = (time: Date) => Promise<Result<number>>

type Reading = { times: number[]; pages: number; total: number }

/**
 * Creates what counts the customer's orders by their age without reading them all: it looks for the
 * page on which a time is, and remembers the pages that it has seen.
 */
export function createOlderCounter(token: string): CountOlder {
  const seen = new Map<number, Reading>()

  async function readTimes(page: number): Promise<Result<Reading>> {
    const before = seen.get(page)
    if (before) return { ok: true, data: before }
    const orders = await listOrders(token, { page, limit: PAGE_LIMIT_MAX, sorting: 'created_at' })
    if (!orders.ok) return orders
    const { items, pagination } = orders.data
    const times = items.map(({ created_at }) => Date.parse(created_at))
    const reading = { times, pages: pagination.max_page, total: pagination.total_count }
    seen.set(page, reading)
    return { ok: true, data: reading }
  }

  return async (time) => {
    const first = await readTimes(1)
    if (!first.ok) return first
    let [low, high] = [1, first.data.pages + 1]
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      const page = await readTimes(middle)
      if (!page.ok) return page
      const latest = page.data.times.at(-1)
      if (latest === undefined || latest >= time.getTime()) high = middle
      else low = middle + 1
    }
    if (low > first.data.pages) return { ok: true, data: first.data.total }
    const page = await readTimes(low)
    if (!page.ok) return page
    const older = page.data.times.filter((each) => each < time.getTime()).length
    return { ok: true, data: (low - 1) * PAGE_LIMIT_MAX + older }
  }
}
