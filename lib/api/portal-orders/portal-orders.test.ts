import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { customerOrder } from '../../contract/order/order'
import { orderSortings } from '../../contract/order/order-query'
import { page } from '../../contract/page'
import { MERCHANT_TOKEN, openShop, orderId, type Shop } from '../testing/shop'

const orderPage = page(customerOrder)

let shop: Shop
let weber: string

beforeAll(async () => {
  shop = await openShop()
  weber = await shop.signIn('usr_1002')
})

async function list(query: string) {
  const answer = await shop.get(weber, `/customer-portal/orders/${query}`)
  expect(answer.status).toBe(200)
  return orderPage.parse(answer.body)
}

describe('the list of orders', () => {
  it('comes newest first, ten at a time, with the exact total', async () => {
    const { items, pagination } = await list('')
    expect(items).toHaveLength(10)
    expect(pagination).toEqual({ total_count: 240, max_page: 24 })
    const moments = items.map((order) => order.created_at)
    expect(moments).toEqual([...moments].sort().reverse())
  })

  it('visits every order exactly once when paged through', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => list(`?limit=100&page=${page}`)))
    const ids = pages.flatMap((page) => page.items.map((order) => order.id))
    expect(new Set(ids).size).toBe(240)
  })

  it.each(orderSortings)(
    'is the same list in pages of any length, sorted by %s',
    async (sorting) => {
      const idsOf = async (limit: number, by: string) => {
        const numbers = Array.from({ length: Math.ceil(240 / limit) }, (_, index) => index + 1)
        const pages = await Promise.all(
          numbers.map((page) => list(`?sorting=${by}&limit=${limit}&page=${page}`)),
        )
        return pages.flatMap(({ items }) => items.map(({ id }) => id))
      }
      const ids = await idsOf(100, sorting)
      expect(new Set(ids).size).toBe(240)
      expect(await idsOf(23, sorting)).toEqual(ids)
      const opposite = sorting.startsWith('-') ? sorting.slice(1) : `-${sorting}`
      expect(await idsOf(100, opposite)).toEqual(ids.toReversed())
    },
  )

  it('is empty, not an error, past the last page', async () => {
    expect((await list('?page=999')).items).toEqual([])
  })

  it('takes a limit over 100 as 100', async () => {
    expect((await list('?limit=100000')).items).toHaveLength(100)
  })

  it('sorts by net amount, also under the name amount', async () => {
    const amounts = (await list('?limit=100&sorting=-amount')).items.map((each) => each.net_amount)
    expect(amounts).toEqual([...amounts].sort((one, other) => other - one))
    expect(await list('?sorting=net_amount')).toEqual(await list('?sorting=amount'))
  })

  it('sorts by product name and then by the second criterion', async () => {
    const { items } = await list('?limit=100&sorting=product&sorting=-created_at')
    const names = items.map((order) => order.product?.name ?? '')
    expect(names).toEqual([...names].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0)))
  })

  it('filters by billing type, each type and both', async () => {
    const [once, again, both] = await Promise.all([
      list('?product_billing_type=one_time'),
      list('?product_billing_type=recurring'),
      list('?product_billing_type=one_time&product_billing_type=recurring'),
    ])
    expect(once.items.every((order) => order.product?.is_recurring === false)).toBe(true)
    expect(again.items.every((order) => order.product?.is_recurring === true)).toBe(true)
    const counts = [once, again, both].map((page) => page.pagination.total_count)
    expect(counts[0]).toBeGreaterThan(0)
    expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(counts[2])
  })

  it('filters by product and by subscription', async () => {
    const { items } = await list('?product_billing_type=recurring&limit=1')
    const order = items[0]
    const ofProduct = await list(`?limit=100&product_id=${order?.product_id}`)
    expect(new Set(ofProduct.items.map((each) => each.product_id))).toEqual(
      new Set([order?.product_id]),
    )
    const ofSubscription = await list(`?limit=100&subscription_id=${order?.subscription_id}`)
    expect(new Set(ofSubscription.items.map((each) => each.subscription_id))).toEqual(
      new Set([order?.subscription_id]),
    )
  })

  it('finds a part of a product name in any case, and takes % and _ as they stand', async () => {
    expect((await list('?query=ICON lib')).pagination.total_count).toBeGreaterThan(0)
    expect((await list('?query=%25')).pagination.total_count).toBe(0)
    expect((await list('?query=_')).pagination.total_count).toBe(0)
  })

  it.each([
    ['page=0', 'page'],
    ['page=-1', 'page'],
    ['page=two', 'page'],
    ['limit=0', 'limit'],
    ['sorting=nonsense', 'sorting'],
    ['product_id=7', 'product_id'],
    ['product_billing_type=free', 'product_billing_type'],
    ['query=%00', 'query'],
  ])('refuses ?%s and says where', async (query, parameter) => {
    const answer = await shop.get(weber, `/customer-portal/orders/?${query}`)
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({
      error: 'RequestValidationError',
      detail: [{ loc: expect.arrayContaining(['query', parameter]) }],
    })
  })
})

describe('one order', () => {
  it('has every field of the contract, and amounts that add up', async () => {
    const { body } = await shop.get(weber, `/customer-portal/orders/${orderId('usr_1002', 20)}`)
    const order = customerOrder.parse(body)
    expect(order.total_amount).toBe(order.net_amount + order.tax_amount)
    expect(order.items.reduce((sum, item) => sum + item.amount, 0)).toBe(order.subtotal_amount)
    expect(order.status).toBe('refunded')
    expect(order.refundable_amount).toBe(0)
  })

  it('is a 404 when it is another customer’s, as if it did not exist', async () => {
    const theirs = await shop.get(weber, `/customer-portal/orders/${orderId('usr_1001', 0)}`)
    const nobodys = await shop.get(
      weber,
      '/customer-portal/orders/00000000-0000-4000-8000-000000000000',
    )
    expect(theirs.status).toBe(404)
    expect(theirs.body).toEqual({ error: 'ResourceNotFound', detail: 'Not found' })
    expect(nobodys.body).toEqual(theirs.body)
  })

  it('is a 422 on the path when its id is no UUID', async () => {
    const answer = await shop.get(weber, '/customer-portal/orders/first')
    expect(answer).toMatchObject({ status: 422, body: { detail: [{ loc: ['path', 'id'] }] } })
  })
})

describe('a member of a team', () => {
  it.each(['member_mia', 'member_sam'])('may see the orders as %s', async (member) => {
    const token = await shop.signIn('usr_1003', member)
    expect(token).toMatch(/^polar_mst_/)
    expect((await shop.get(token, '/customer-portal/orders/')).status).toBe(200)
  })

  it('may neither see nor change them with the plain role', async () => {
    const lee = await shop.signIn('usr_1003', 'member_lee')
    const path = `/customer-portal/orders/${orderId('usr_1003', 0)}`
    const detail = 'Only owners and billing managers can access billing features.'
    const refused = { status: 403, body: { error: 'NotPermitted', detail } }
    expect(await shop.get(lee, '/customer-portal/orders/')).toMatchObject(refused)
    expect(await shop.get(lee, path)).toMatchObject(refused)
    expect(await shop.patch(lee, path, { billing_name: 'Lee' })).toMatchObject(refused)
  })
})

it('keeps the merchant’s token away from a customer’s orders', async () => {
  const answer = await shop.get(MERCHANT_TOKEN, '/customer-portal/orders/')
  expect(answer).toMatchObject({ status: 401, body: { error: 'Unauthorized' } })
})

it('shows names as they are, markup and all', async () => {
  const token = await shop.signIn('usr_1012')
  const { body } = await shop.get(token, '/customer-portal/customers/me')
  expect(z.object({ name: z.string() }).parse(body).name).toBe('<script>alert("paid")</script> Ltd')
})
