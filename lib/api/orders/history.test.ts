import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { changeRecords } from '../../contract/order/history'
import { history } from '../../db/schema'
import { customerId, MERCHANT_TOKEN, openShop, orderId, property, type Shop } from '../testing/shop'

const portalPath = `/customer-portal/orders/${orderId('usr_1003', 0)}`
const merchantPath = `/orders/${orderId('usr_1003', 0)}`
const unchangedPath = `/customer-portal/orders/${orderId('usr_1003', 1)}`
const address = { country: 'US', state: 'US-CA', line1: '500 Folsom Street' }

let shop: Shop
let mia: string
let sam: string

beforeAll(async () => {
  shop = await openShop()
  mia = await shop.signIn('usr_1003', 'member_mia')
  sam = await shop.signIn('usr_1003', 'member_sam')
  await shop.patch(mia, portalPath, { billing_name: 'Acme' })
  shop.wait(1000)
  await shop.patch(sam, portalPath, { billing_name: 'Acme', billing_address: address })
  shop.wait(1000)
  await shop.patch(MERCHANT_TOKEN, merchantPath, { billing_name: 'Acme Inc.' })
})

async function read(token: string, path: string) {
  const answer = await shop.get(token, `${path}/history`)
  expect(answer.status).toBe(200)
  return changeRecords.parse(answer.body).items
}

describe('the history of an order', () => {
  it('is empty before anything changed', async () => {
    expect(await read(mia, unchangedPath)).toEqual([])
  })

  it('says who changed what, newest first, and both sides of only what differs', async () => {
    const [last, second, first] = await read(mia, portalPath)
    expect(first).toMatchObject({
      actor: 'member',
      actor_name: 'Mia Torres',
      by_you: true,
      created_at: '2026-11-20T10:00:00.000Z',
    })
    expect([first?.before, first?.after]).toEqual([
      { billing_name: 'Acme Robotics, Inc.' },
      { billing_name: 'Acme' },
    ])
    expect(second).toMatchObject({ actor_name: 'Sam Okafor', by_you: false })
    for (const side of [second?.before, second?.after]) {
      expect(Object.keys(side ?? {})).toEqual(['billing_address'])
    }
    expect(second?.before.billing_address).toMatchObject({ line2: 'Suite 210' })
    expect(second?.after.billing_address).toMatchObject({ ...address, line2: null })
    expect(last).toMatchObject({
      actor: 'merchant',
      actor_name: 'Nordlicht',
      by_you: false,
      before: { billing_name: 'Acme' },
      after: { billing_name: 'Acme Inc.' },
    })
  })

  it('is the same to the merchant, but for who “you” is', async () => {
    const [seenByMerchant, seenBySam] = [
      await read(MERCHANT_TOKEN, merchantPath),
      await read(sam, portalPath),
    ]
    expect(seenByMerchant.map(({ by_you }) => by_you)).toEqual([true, false, false])
    expect(seenBySam.map(({ by_you }) => by_you)).toEqual([false, true, false])
    const anonymous = seenByMerchant.map((record) => ({ ...record, by_you: false }))
    expect(anonymous).toEqual(seenBySam.map((record) => ({ ...record, by_you: false })))
  })

  it('comes in pages where a limit is given, and whole where none is', async () => {
    const all = await read(mia, portalPath)
    expect(all).toHaveLength(3)
    const pageOf = async (query: string) =>
      (await shop.get(mia, `${portalPath}/history?${query}`)).body
    expect(await pageOf('limit=2')).toEqual({
      items: all.slice(0, 2),
      pagination: { total_count: 3, max_page: 2 },
    })
    expect(await pageOf('limit=2&page=2')).toMatchObject({ items: all.slice(2) })
    expect(await pageOf('limit=2&page=3')).toMatchObject({ items: [] })
    expect(await pageOf('limit=1000')).toMatchObject({ pagination: { max_page: 1 } })
    for (const page of [2, 1_000_000_000_000]) {
      const beyond = { items: [], pagination: { total_count: all.length, max_page: 1 } }
      expect(await pageOf(`page=${page}`)).toEqual(beyond)
    }
    for (const query of ['limit=0', 'limit=x', 'page=0', 'limit=-1']) {
      const answer = await shop.get(mia, `${portalPath}/history?${query}`)
      expect([query, answer.status]).toEqual([query, 422])
    }
  })

  it('says what was changed through a link, which somebody else may have used', async () => {
    const path = `/customer-portal/orders/${orderId('usr_1003', 2)}`
    const { body } = await shop.post(MERCHANT_TOKEN, '/customer-sessions/', {
      external_customer_id: 'usr_1003',
      external_member_id: 'member_mia',
      through_link: true,
    })
    await shop.patch(String(property(body, 'token')), path, { billing_name: 'By a link' })
    shop.wait(1000)
    await shop.patch(mia, path, { billing_name: 'By Mia' })
    const [signedIn, throughLink] = await read(mia, path)
    expect(signedIn).toMatchObject({ by_you: true, through_link: false })
    expect(throughLink).toMatchObject({
      actor_name: 'Mia Torres',
      by_you: false,
      through_link: true,
    })
  })

  it('has nothing of what was refused', async () => {
    const before = await read(mia, portalPath)
    await shop.patch(mia, portalPath, { billing_name: 'Half', billing_address: { country: 'FR' } })
    expect(await read(mia, portalPath)).toEqual(before)
  })

  it('is for those who may see the order, and a 404 to everybody else', async () => {
    const clodagh = await shop.signIn('usr_1001')
    expect((await shop.get(clodagh, `${portalPath}/history`)).status).toBe(404)
    const lee = await shop.signIn('usr_1003', 'member_lee')
    expect((await shop.get(lee, `${portalPath}/history`)).status).toBe(403)
    expect((await shop.get(clodagh, `${merchantPath}/history`)).status).toBe(401)
  })
})

describe('a change of a customer’s own data', () => {
  it('is written down as well, the tax id included', async () => {
    const weber = await shop.signIn('usr_1002')
    await shop.patch(weber, '/customer-portal/customers/me', { tax_id: 'DE136695976' })
    await shop.patch(MERCHANT_TOKEN, '/customers/external/usr_1002', { metadata: { a: 1 } })
    const id = customerId('usr_1002')
    const rows = await shop.services.database
      .select()
      .from(history)
      .where(eq(history.customer_id, id))
    expect(rows).toMatchObject([
      { order_id: null, before: { tax_id: null }, after: { tax_id: 'DE136695976' } },
    ])
  })
})

describe('the table of it', () => {
  it.each([
    'UPDATE history SET actor_name = NULL',
    'DELETE FROM history',
    'TRUNCATE history',
    'TRUNCATE orders CASCADE',
  ])('refuses %s', async (statement) => {
    const { database } = shop.services
    const before = await database.select().from(history)
    await expect(database.execute(sql.raw(statement))).rejects.toMatchObject({
      cause: { message: 'The history can only be added to' },
    })
    expect(await database.select().from(history)).toEqual(before)
  })
})
