import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { organizationData } from '../../contract/organization/organization'
import {
  customerSubscription,
  customerSubscriptionPage,
} from '../../contract/subscription/subscription'
import { products, subscriptions } from '../../db/schema'
import { idOf } from '../../db/seed/identity'
import { merchant } from '../../db/seed/merchant'
import { customerId, openShop, type Shop } from '../testing/shop'

const LIST = '/customer-portal/subscriptions/'
const ended = idOf('subscription', '1002', 'team')

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
    expect((await list(`?product_id=${idOf('product', 'pro')}`)).items).toHaveLength(1)
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

  it('are not for a plain member of a team', async () => {
    const lee = await shop.signIn('usr_1003', 'member_lee')
    const refused = { status: 403, body: { error: 'NotPermitted' } }
    expect(await shop.get(lee, LIST)).toMatchObject(refused)
    expect(await shop.get(lee, LIST + ended)).toMatchObject(refused)
  })
})

describe('the shop', () => {
  const read = (slug: string) => shop.get(null, `/customer-portal/organizations/${slug}`)

  it('is told to anyone, with what is on sale today', async () => {
    const before = organizationData.parse((await read(merchant.slug)).body)
    expect(before.organization).toMatchObject({ name: 'Nordlicht', slug: merchant.slug })
    expect(before.products).toHaveLength(6)
    const { database } = shop.services
    await database
      .update(products)
      .set({ is_archived: true })
      .where(eq(products.id, idOf('product', 'icons')))
    await database
      .update(products)
      .set({ visibility: 'private' })
      .where(eq(products.id, idOf('product', 'fonts')))
    const after = organizationData.parse((await read(merchant.slug)).body)
    expect(after.products).toHaveLength(4)
  })

  it('says of each price how it is billed, also of one that was kept without', async () => {
    const { database } = shop.services
    const pro = eq(products.id, idOf('product', 'pro'))
    const [row] = await database.select().from(products).where(pro)
    const bare = row?.prices.map(({ type, recurring_interval, ...price }) => price)
    await database.execute(
      `update products set prices = '${JSON.stringify(bare)}' where id = '${row?.id}'`,
    )
    const { body } = await read(merchant.slug)
    const found = organizationData.parse(body).products.find(({ id }) => id === row?.id)
    expect(found?.prices[0]).toMatchObject({ type: 'recurring', recurring_interval: 'year' })
  })

  it('tells nothing that only the merchant is to know', async () => {
    const text = JSON.stringify((await read(merchant.slug)).body)
    expect(text).not.toContain(merchant.tax_id)
    expect(text).not.toContain(merchant.legal_name)
  })

  it('is a 404 under any other name', async () => {
    for (const slug of ['nowhere', '__proto__', '%F0%9F%92%A5']) {
      expect((await read(slug)).status).toBe(404)
    }
    expect((await read('%00')).status).toBe(422)
  })
})
