import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Shop } from '../../api/testing/shop'
import { listOrders } from '../../polar/orders'
import { findTargets } from '../bulk-apply/find-targets'
import { openWatchedApi, type WatchedApi } from '../testing/watched-api'
import { findByInvoiceNumber, looksLikeInvoiceNumber } from './find-by-number'

const many = { type: undefined, sort: '-created_at', page: 1 } as const

let api: WatchedApi
let token: string

beforeAll(async () => {
  api = await openWatchedApi()
  await addOrders(api.shop, 5_000)
  token = await api.shop.signIn('usr_1001')
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

async function searchNumber(q: string) {
  const found = await findByInvoiceNumber(token, { ...many, q })
  if (!found.ok) throw new Error(found.failure.kind)
  const { orders, limit } = found.data
  return { numbers: orders.map(({ invoice_number }) => invoice_number), limit }
}

describe('an old number of a customer with 5 000 orders', () => {
  it.each(['OLD-04711', 'old\u201104711', '#OLD 04711', 'ＯＬＤ－０４７１１'])(
    'is found by one call of an API that looks for numbers: %s',
    async (q) => {
      api.ignore('')
      const before = api.calls.length
      expect(await searchNumber(q)).toEqual({ numbers: ['OLD-04711'], limit: null })
      expect(api.calls.length - before).toBe(1)
    },
  )

  it('is found at an API that ignores numbers, as far as that is looked through', async () => {
    api.ignore('invoice_number')
    expect(await searchNumber('old\u201104711')).toEqual({ numbers: ['OLD-04711'], limit: null })
    const beyond = await searchNumber('OLD-00001')
    expect(beyond).toEqual({ numbers: [], limit: { scanned: 5_000, total: expect.any(Number) } })
    expect(beyond.limit?.total).toBeGreaterThan(5_000)
  })

  it('isn’t confused with the others that such an API answers with', async () => {
    api.ignore('invoice_number')
    expect((await searchNumber('ELSE-00001')).numbers).toEqual([])
  })
})

it('finds several by the end that they have in common, the exact number before them', async () => {
  api.ignore('')
  expect((await searchNumber('777')).numbers).toEqual([
    'OLD-04777',
    'OLD-03777',
    'OLD-02777',
    'OLD-01777',
    'OLD-00777',
  ])
  expect((await searchNumber('OLD-00777')).numbers).toEqual(['OLD-00777'])
})

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

it.each([
  ['NORD-00007', true],
  ['00007', true],
  ['7', true],
  ['# ７', true],
  ['2026-A', true],
  ['icons', false],
  ['—', false],
  ['', false],
])('%s can be a number: %s', (text, can) => {
  expect(looksLikeInvoiceNumber(text)).toBe(can)
})
