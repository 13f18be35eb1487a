import { beforeAll, describe, expect, it } from 'vitest'
import { merchantOrder, merchantOrderPage } from '../../contract/order/merchant-order'
import { customerOrder } from '../../contract/order/order'
import { orders } from '../../db/schema'
import { demoDiscount } from '../../db/seed/discount'
import { merchant } from '../../db/seed/merchant'
import { customerId, MERCHANT_TOKEN, openShop, orderId, type Shop } from '../testing/shop'

const nobody = '00000000-0000-4000-8000-000000000000'
const clodagh = customerId('usr_1001')

let shop: Shop

beforeAll(async () => {
  shop = await openShop()
})

async function list(query: string) {
  const answer = await shop.get(MERCHANT_TOKEN, `/orders/?${query}`)
  expect(answer.status).toBe(200)
  return merchantOrderPage.parse(answer.body)
}

const total = async (query: string) => (await list(query)).pagination.total_count

async function read(id: string) {
  return merchantOrder.parse((await shop.get(MERCHANT_TOKEN, `/orders/${id}`)).body)
}

describe('the merchant’s orders', () => {
  it('are everybody’s, newest first, and each page is another part of them', async () => {
    const all = await shop.services.database.$count(orders)
    const { items, pagination } = await list('limit=7')
    expect(pagination).toEqual({ total_count: all, max_page: Math.ceil(all / 7) })
    const moments = items.map(({ created_at }) => created_at)
    expect(moments).toEqual([...moments].sort().reverse())
    const second = await list('limit=7&page=2')
    const ids = [...items, ...second.items].map(({ id }) => id)
    expect(new Set(ids).size).toBe(14)
  })

  it('are found by customer, by either id, and by several at once', async () => {
    expect(await total(`customer_id=${clodagh}`)).toBe(14)
    expect(await total('external_customer_id=usr_1001')).toBe(14)
    expect(await total('external_customer_id=usr_1001&external_customer_id=usr_1004')).toBe(19)
    expect(await total(`customer_id=${nobody}`)).toBe(0)
  })

  it('are found by status, by discount, by checkout and by organization', async () => {
    const { items } = await list('status=draft&status=void')
    expect(items.map(({ status }) => status).sort()).toEqual(['draft', 'void'])
    const discounted = await list(`discount_id=${demoDiscount.id}&limit=100`)
    expect(discounted.items.every(({ discount }) => discount?.name === 'Ten percent off')).toBe(
      true,
    )
    const { checkout_id } = await read(orderId('usr_1001', 0))
    expect(await total(`checkout_id=${checkout_id}`)).toBe(1)
    expect(await total(`organization_id=${merchant.id}`)).toBe(await total(''))
    expect(await total(`organization_id=${nobody}`)).toBe(0)
  })

  it('are found by product, by subscription, and by how they are billed', async () => {
    const { items } = await list('product_billing_type=recurring&limit=1')
    const [order] = items
    for (const name of ['product_id', 'subscription_id'] as const) {
      const found = await list(`${name}=${order?.[name]}&limit=100`)
      expect(new Set(found.items.map((each) => each[name]))).toEqual(new Set([order?.[name]]))
    }
    const once = await total('product_billing_type=one_time')
    expect(once + (await total('product_billing_type=recurring'))).toBe(await total(''))
  })

  it('are found by when they were made, but not at the moment itself', async () => {
    const { created_at } = await read(orderId('usr_1002', 120))
    const moment = encodeURIComponent(created_at)
    const [before, after] = [`created_before=${moment}`, `created_after=${moment}`]
    expect(await total(`${before}&${after}`)).toBe(0)
    expect((await total(before)) + (await total(after))).toBeLessThan(await total(''))
    const near = [-1, 1].map((ms) => new Date(Date.parse(created_at) + ms).toISOString())
    const around = `created_after=${near[0]}&created_before=${near[1]}`
    expect(await total(around)).toBeGreaterThan(0)
    const withoutZone = encodeURIComponent(created_at.replace('Z', ''))
    expect(await total(`created_after=${withoutZone}`)).toBe(await total(after))
  })

  it('are found by a day, which is its beginning', async () => {
    const { created_at } = await read(orderId('usr_1002', 120))
    const day = created_at.slice(0, 10)
    expect(await total(`created_after=${day}`)).toBe(await total(`created_after=${day}T00:00:00Z`))
    expect(await total(`created_before=${day}`)).toBeLessThan(
      await total(`created_before=${day}T23:59:59Z`),
    )
  })

  it('are sorted by status as an order lives, and not by its letters', async () => {
    const lived = ['draft', 'pending', 'paid', 'refunded', 'partially_refunded', 'void']
    const statusesBy = async (sorting: string) => {
      const pages = [1, 2, 3, 4].map((page) => list(`limit=100&page=${page}&sorting=${sorting}`))
      return (await Promise.all(pages)).flatMap(({ items }) => items.map(({ status }) => status))
    }
    expect([...new Set(await statusesBy('status'))]).toEqual(lived)
    expect([...new Set(await statusesBy('-status'))]).toEqual(lived.toReversed())
  })

  it('are found by metadata: every key, and any of its values', async () => {
    await shop.services.database.update(orders).set({ metadata: { campaign: 'spring', wave: 2 } })
    expect(await total('metadata[campaign]=spring&metadata[wave]=2')).toBe(await total(''))
    expect(await total('metadata[campaign]=autumn&metadata[campaign]=spring')).toBe(await total(''))
    expect(await total('metadata[campaign]=spring&metadata[wave]=3')).toBe(0)
  })

  it.each([
    ['created_after=yesterday', ['query', 'created_after']],
    ['status=lost', ['query', 'status', 0]],
    ['sorting=name', ['query', 'sorting', 0]],
    ['customer_id=me', ['query', 'customer_id', 0]],
  ])('are not all of them when ?%s can’t be read', async (query, loc) => {
    const answer = await shop.get(MERCHANT_TOKEN, `/orders/?${query}`)
    expect(answer).toMatchObject({ status: 422, body: { detail: [{ loc }] } })
  })
})

describe('an order, to the merchant', () => {
  it('is what its customer sees, and who they are', async () => {
    const id = orderId('usr_1001', 4)
    const token = await shop.signIn('usr_1001')
    const own = await shop.get(token, `/customer-portal/orders/${id}`)
    const { product, subscription, ...seen } = customerOrder.parse(own.body)
    const order = await read(id)
    expect(order).toMatchObject(seen)
    expect(order.customer).toMatchObject({ id: clodagh, external_id: 'usr_1001' })
    expect(order.product?.name).toBe(product?.name)
    expect(order.subscription?.id).toBe(subscription?.id)
  })

  it('is a 404 when there is none', async () => {
    const missing = { status: 404, body: { error: 'ResourceNotFound', detail: 'Not found' } }
    expect(await shop.get(MERCHANT_TOKEN, `/orders/${nobody}`)).toMatchObject(missing)
    expect(await shop.patch(MERCHANT_TOKEN, `/orders/${nobody}`, {})).toMatchObject(missing)
  })

  it('is corrected by the merchant with the same locks as by the customer', async () => {
    const path = `/orders/${orderId('usr_1001', 5)}`
    const named = await shop.patch(MERCHANT_TOKEN, path, { billing_name: ' Byrne Ltd ' })
    expect(merchantOrder.parse(named.body).billing_name).toBe('Byrne Ltd')
    const moved = await shop.patch(MERCHANT_TOKEN, path, { billing_address: { country: 'FR' } })
    const loc = ['body', 'billing_address', 'country']
    expect(moved).toMatchObject({ status: 422, body: { detail: [{ loc }] } })
    const emptied = await shop.patch(MERCHANT_TOKEN, path, { billing_address: null })
    expect(emptied.status).toBe(422)
  })

  it('stays with the merchant when its customer is deleted', async () => {
    await shop.delete(MERCHANT_TOKEN, '/customers/external/usr_1018')
    await shop.delete(MERCHANT_TOKEN, '/customers/external/usr_1011?anonymize=true')
    const order = await read(orderId('usr_1011', 0))
    expect(order.customer).toMatchObject({ name: null, deleted_at: '2026-11-20T10:00:00.000Z' })
    expect(await total(`customer_id=${customerId('usr_1011')}`)).toBe(3)
  })
})
