import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { page } from '../../contract/page'
import { orders } from '../../db/schema'
import { customerId, MERCHANT_TOKEN, openShop, orderId, type Shop } from '../testing/shop'

const orderIds = page(z.object({ id: z.string() }))

const bare = orderId('usr_1001', 4)

let shop: Shop
let clodagh: string

beforeAll(async () => {
  shop = await openShop()
  clodagh = await shop.signIn('usr_1001')
  await shop.services.database.update(orders).set({ product_id: null }).where(eq(orders.id, bare))
})

async function idsOf(token: string, path: string, query: string) {
  const { body } = await shop.get(token, `${path}?limit=100&${query}`)
  return orderIds.parse(body).items.map(({ id }) => id)
}

const filters: [query: string, found: boolean][] = [
  ['', true],
  ['query=', true],
  ['product_billing_type=one_time', true],
  ['product_billing_type=one_time&product_billing_type=recurring', true],
  ['product_billing_type=one_time&query=', true],
  ['product_billing_type=recurring', false],
  ['product_billing_type=one_time&query=a', false],
  ['query=Nordlicht', false],
]

describe('an order without a product', () => {
  it.each(filters)('by its customer with ?%s is found: %s', async (query, found) => {
    const ids = await idsOf(clodagh, '/customer-portal/orders/', query)
    expect(ids.includes(bare)).toBe(found)
  })

  it.each(filters.filter(([query]) => !query.includes('query')))(
    'by the merchant with ?%s is found: %s',
    async (query, found) => {
      const own = `customer_id=${customerId('usr_1001')}`
      const ids = await idsOf(MERCHANT_TOKEN, '/orders/', `${own}&${query}`)
      expect(ids.includes(bare)).toBe(found)
    },
  )
})
