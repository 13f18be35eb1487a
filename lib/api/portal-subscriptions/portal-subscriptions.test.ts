import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  customerSubscription,
  customerSubscriptionPage,
} from '../../contract/subscription/subscription'
import { subscriptions } from '../../db/schema'
import { deriveId } from '../../db/seed/stable-values'
import { customerId, openShop, type Shop } from '../testing/shop'

const LIST = '/customer-portal/subscriptions/'
const ended = deriveId('subscription', '1002', 'team')

let shop: Shop
let weber: string

beforeAll(async () => {
  shop = await openShop()
  weber = await shop.signIn('usr_1002')
  const { database } = shop.services
  await database
    .update(subscriptions)
    .set({ status: 'canceled' })
    .where(eq(subscriptions.id, ended))
})

async function list(query: string) {
  const answer = await shop.get(weber, LIST + query)
  expect(answer.status).toBe(200)
  return customerSubscriptionPage.parse(answer.body)
}

describe('a customer’s subscriptions', () => {
  it('are their own, with what was bought and what it costs in their currency', async () => {
    const { items, pagination } = await list('')
    expect(pagination).toEqual({ total_count: 3, max_page: 1 })
    for (const { customer_id, product, prices } of items) {
      expect(customer_id).toBe(customerId('usr_1002'))
      expect(product.is_recurring).toBe(true)
      expect(prices).toMatchObject([{ price_currency: 'eur', type: 'recurring', legacy: true }])
    }
  })

  it('are told apart by whether they are running', async () => {
    const [running, over] = await Promise.all([list('?active=true'), list('?active=false')])
    expect(running.items).toHaveLength(2)
    expect(over.items.map(({ id }) => id)).toEqual([ended])
  })

  it('are found by product and by a part of its name', async () => {
    expect((await list(`?product_id=${deriveId('product', 'pro')}`)).items).toHaveLength(1)
    expect((await list('?query=NORDLICHT')).items).toHaveLength(2)
    expect((await list('?query=%25')).items).toHaveLength(0)
  })

  it('are sorted, and paged through without losing one', async () => {
    const names = (await list('?sorting=product')).items.map(({ product }) => product.name)
    expect(names).toEqual([...names].sort())
    const amounts = (await list('?sorting=-amount')).items.map(({ amount }) => amount)
    expect(amounts).toEqual([...amounts].sort((one, other) => other - one))
    const pages = await Promise.all([1, 2, 3].map((page) => list(`?limit=1&page=${page}`)))
    expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(3)
    expect((await list('?page=9')).items).toEqual([])
  })

  it.each([
    ['active=perhaps', ['query', 'active']],
    ['sorting=name', ['query', 'sorting', 0]],
    ['product_id=7', ['query', 'product_id', 0]],
    ['limit=0', ['query', 'limit']],
  ])('are not listed when ?%s can’t be read', async (query, loc) => {
    const answer = await shop.get(weber, `${LIST}?${query}`)
    expect(answer).toMatchObject({ status: 422, body: { detail: [{ loc }] } })
  })

  it('are read one by one, but by nobody else', async () => {
    const { body } = await shop.get(weber, LIST + ended)
    expect(customerSubscription.parse(body)).toMatchObject({ id: ended, status: 'canceled' })
    const clodagh = await shop.signIn('usr_1001')
    expect(await shop.get(clodagh, LIST + ended)).toMatchObject({
      status: 404,
      body: { error: 'ResourceNotFound', detail: 'Not found' },
    })
  })

  it.each(['member_mia', 'member_sam', 'member_lee'])(
    'are read by %s of a team, in any role',
    async (member) => {
      const token = await shop.signIn('usr_1003', member)
      const { body } = await shop.get(token, LIST)
      const [own] = customerSubscriptionPage.parse(body).items
      expect(own?.customer_id).toBe(customerId('usr_1003'))
      expect((await shop.get(token, `${LIST}${own?.id}`)).status).toBe(200)
      expect((await shop.get(token, LIST + ended)).status).toBe(404)
    },
  )
})
