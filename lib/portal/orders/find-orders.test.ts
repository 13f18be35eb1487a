import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Shop } from '../../api/testing/shop'
import { createFormat } from '../../i18n/format'
import { listOrders } from '../../polar/orders'
import { getData } from '../../polar/testing/get-data'
import { findTargets } from '../bulk-apply/find-targets'
import { openWatchedApi, type WatchedApi } from '../testing/watched-api'
import { findOrders } from './find-orders'
import { createOrderLister } from './list-once'
import { parseOrderSearch } from './order-search'
import { lookAtNewest } from './read-overview'

let api: WatchedApi
let token: string
/** Of a customer with 240 orders. */
let fewer: string

beforeAll(async () => {
  api = await openWatchedApi()
  await addOrders(api.shop, 5_000)
  token = await api.shop.signIn('usr_1001')
  fewer = await api.shop.signIn('usr_1002')
})

afterAll(() => api.close())

/** Gives a customer old orders, numbered OLD-00001 and up, like the newest that they have. */
async function addOrders({ services: { database } }: Shop, count: number) {
  await database.execute(sql`
    with model as (
      select orders.* from orders join customers on customers.id = customer_id
      where external_id = 'usr_1001' order by orders.created_at desc limit 1
    ), numbered as (
      select model.*, number from model, generate_series(1, ${count}::int) as number
    )
    insert into orders (id, created_at, customer_id, status, billing_reason, currency,
      subtotal_amount, net_amount, billing_name, billing_address, description,
      invoice_number, invoice_number_key)
    select gen_random_uuid(), timestamptz '2001-01-01' + number * interval '1 hour', customer_id,
      status, billing_reason, currency, subtotal_amount, net_amount, billing_name, billing_address,
      description, 'OLD-' || lpad(number::text, 5, '0'), 'old' || lpad(number::text, 5, '0')
    from numbered`)
}

async function find(search: Record<string, string>, locale = 'en', caller = fewer) {
  const found = await findOrders(createOrderLister(caller), parseOrderSearch(search), {
    locale,
    canFilter: false,
  })
  if (!found.ok) throw new Error(found.failure.kind)
  const { orders, limit, total } = found.data
  return { numbers: orders.map(({ invoice_number }) => invoice_number), limit, total }
}

const total = expect.any(Number)

describe('at an API elsewhere, with more than 5 000 orders', () => {
  it.each(['OLD-04711', 'old\u201104711', '#OLD 04711', 'ＯＬＤ－０４７１１'])(
    'an old order is found by its number: %s',
    async (q) => {
      expect(await findAmong5000({ q })).toEqual({ numbers: ['OLD-04711'], limit: null, total: 1 })
    },
  )

  it('a number is searched for as far as orders are looked through, and that is said', async () => {
    const beyond = await findAmong5000({ q: 'OLD-00001' })
    expect(beyond).toEqual({ numbers: [], limit: { scanned: 5_000, total }, total: 0 })
    expect(beyond.limit?.total).toBeGreaterThan(5_000)
  })

  it('orders are found by a part of their number, the exact number before them', async () => {
    const { orders } = await newestOrders()
    const number = orders[3]?.invoice_number ?? ''
    const { numbers } = await find({ q: number.slice(2, -1) })
    expect(numbers).toContain(number)
    expect(numbers.every((each) => each?.includes(number.slice(2, -1)))).toBe(true)
    expect((await find({ q: number })).numbers).toEqual([number])
  })

  it('a year ends the search where its orders end', async () => {
    const before = api.calls.length
    const { numbers, limit } = await findAmong5000({ year: '2025' })
    expect(limit).toBeNull()
    expect(numbers.length).toBeGreaterThan(0)
    expect(numbers.every((number) => number?.startsWith('NORD-'))).toBe(true)
    expect(api.calls.length - before).toBe(1)
  })

  it('orders that lack details are found', async () => {
    const { numbers, limit } = await find({ needs: 'details' })
    expect([numbers.length, limit]).toEqual([1, null])
  })

  it('what the API finds by name is left to it', async () => {
    const before = api.calls.length
    expect((await find({ q: 'icon' })).numbers.length).toBeGreaterThan(0)
    expect((await find({ q: 'zeppelin' })).numbers).toEqual([])
    expect(api.calls.length - before).toBe(2)
  })

  it('an amount is found in the customer’s own writing', async () => {
    const { orders } = await newestOrders()
    const order = orders.find(({ total_amount }) => total_amount % 100 > 0)
    if (!order) throw new Error('No order has an amount with cents')
    for (const locale of ['en', 'de', 'ar-EG']) {
      const q = createFormat(locale, 'UTC').money(order.total_amount, order.currency)
      expect((await find({ q }, locale)).numbers).toContain(order.invoice_number)
    }
  })

  it('every filter holds together with the search', async () => {
    const { numbers } = await find({ needs: 'details' })
    const [lacking = ''] = numbers
    expect((await find({ needs: 'details', q: lacking ?? '' })).numbers).toEqual([lacking])
    expect((await find({ needs: 'details', q: 'zeppelin' })).numbers).toEqual([])
    expect((await find({ needs: 'details', year: '2023' })).numbers).toEqual([])
  })

  it('each order is on one page, of which five are read at once', async () => {
    const before = api.calls.length
    const seen: string[] = []
    for (let page: number | null = 1; page; ) {
      const search = parseOrderSearch({ page: String(page) })
      const found = getData(
        await findOrders(createOrderLister(fewer), search, { locale: 'en', canFilter: false }),
      )
      seen.push(...found.orders.map(({ id }) => id))
      expect(found.last).toBe(seen.length)
      page = found.next
    }
    expect(new Set(seen).size).toBe(240)
    expect(seen).toHaveLength(240)
    expect(api.calls.length - before).toBe(12)
  })

  it('the first page and what there is to find take one call together', async () => {
    const list = createOrderLister(fewer)
    await lookAtNewest(list, 'somebody with a first order')
    const before = api.calls.length
    await Promise.all([
      findOrders(list, parseOrderSearch({}), { locale: 'en', canFilter: false }),
      lookAtNewest(list, 'somebody with a first order'),
    ])
    expect(api.calls.length - before).toBe(0)
    const again = createOrderLister(fewer)
    await Promise.all([
      findOrders(again, parseOrderSearch({ page: '2' }), { locale: 'en', canFilter: false }),
      lookAtNewest(again, 'somebody with a first order'),
    ])
    expect(api.calls.length - before).toBe(1)
  })

  it('what there is to find is said of the newest 100', async () => {
    const overview = await lookAtNewest(createOrderLister(fewer), 'fewer')
    expect(overview).toMatchObject({
      data: { total: 240, lacking: 1, lookedAt: 100, canSearch: false },
    })
  })
})

const findAmong5000 = (search: Record<string, string>) => find(search, 'en', token)

async function newestOrders() {
  const found = await findOrders(createOrderLister(fewer), parseOrderSearch({}), {
    locale: 'en',
    canFilter: false,
  })
  if (!found.ok) throw new Error(found.failure.kind)
  return found.data
}

it('offers a correction to 5 000 orders, and says that there are more', async () => {
  const newest = await listOrders(token, { page: 1, limit: 1, sorting: '-created_at' })
  const [order] = newest.ok ? newest.data.items : []
  if (!order) throw new Error('The customer has no orders')
  const targets = await findTargets(token, {
    is: { ...order, billing_name: 'Byrne Design Ltd' },
    was: order,
  })
  if (!targets.ok) throw new Error(targets.failure.kind)
  expect(targets.data.orders.length).toBeGreaterThan(4_900)
  expect(targets.data.limit).toMatchObject({ scanned: 5_000 })
})
