import { expect, it } from 'vitest'
import type { PortalOrder } from '../../contract/order/order'
import type { Failure } from '../../polar/failure'
import { createOrder } from '../testing/create-order'
import { type ReadPage, scanOrders } from './scan-orders'

/** Creates an API with orders numbered from 1 that filters nothing and fails to read some pages. */
function createApi(count: number, failures: Record<number, Failure> = {}) {
  const asked: number[] = []
  const read: ReadPage = async ({ page, limit }) => {
    asked.push(page)
    const failure = failures[page]
    if (failure) return { ok: false, failure }
    const first = (page - 1) * limit + 1
    const length = Math.max(0, Math.min(limit, count - first + 1))
    const items = Array.from({ length }, (_, index) =>
      createOrder({ description: `${first + index}` }),
    )
    const pagination = { total_count: count, max_page: Math.ceil(count / limit) }
    return { ok: true, data: { items, pagination } }
  }
  return { read, asked }
}

const isNumber =
  (...numbers: number[]) =>
  ({ description }: PortalOrder) =>
    numbers.includes(Number(description))

async function scan(
  read: ReadPage,
  isWanted: (order: PortalOrder) => boolean,
  isEnough?: (order: PortalOrder) => boolean,
) {
  const result = await scanOrders(read, isWanted, isEnough)
  if (!result.ok) throw new Error(result.failure.kind)
  const { orders, limit } = result.data
  return { found: orders.map(({ description }) => Number(description)), limit }
}

it.each([0, 1, 99, 100, 101, 999, 4_999, 5_000])('sees all of %d orders', async (count) => {
  const wanted = [1, 50, 100, count].filter((number) => number >= 1 && number <= count)
  const { read } = createApi(count)
  expect(await scan(read, isNumber(...wanted))).toEqual({
    found: [...new Set(wanted)],
    limit: null,
  })
})

it('says how far it looked where there are more', async () => {
  const { read, asked } = createApi(5_001)
  expect(await scan(read, isNumber(5_000, 5_001))).toEqual({
    found: [5_000],
    limit: { scanned: 5_000, total: 5_001 },
  })
  expect(asked).toHaveLength(50)
})

it('stops when it has enough', async () => {
  const { read, asked } = createApi(5_000)
  expect(await scan(read, isNumber(70), isNumber(70))).toEqual({ found: [70], limit: null })
  expect(asked).toEqual([1])
})

it('ends where the API gets too busy, and says how far it looked', async () => {
  const { read } = createApi(2_000, { 8: { kind: 'busy', retryAfter: null } })
  expect(await scan(read, isNumber(1, 700, 701, 900))).toEqual({
    found: [1, 700],
    limit: { scanned: 700, total: 2_000 },
  })
})

it.each([
  [1, 'busy'],
  [1, 'unavailable'],
  [3, 'unavailable'],
  [3, 'expired'],
] as const)('fails when page %d is %s', async (page, kind) => {
  const failure: Failure = kind === 'busy' ? { kind, retryAfter: 2 } : { kind }
  const { read } = createApi(900, { [page]: failure })
  expect(await scanOrders(read, isNumber(1))).toEqual({ ok: false, failure })
})

it('has an order once that moved to the next page meanwhile', async () => {
  const moved = createOrder({ description: '7' })
  const read: ReadPage = async () => ({
    ok: true,
    data: { items: [moved], pagination: { total_count: 200, max_page: 2 } },
  })
  expect((await scan(read, isNumber(7))).found).toEqual([7])
})
