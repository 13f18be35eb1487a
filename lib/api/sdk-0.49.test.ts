import { eq } from 'drizzle-orm'
import { Polar } from 'polar-sdk-0.49'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { orders as orderTable } from '../db/schema'
import { publishedIds } from './testing/reached'
import { openSdkWorld, type SdkWorld, type Stories } from './testing/sdk-world'
import { MERCHANT_TOKEN, orderId } from './testing/shop'
import { merchantStories } from './testing/strict-merchant-stories'
import { invoiceStories, receiptStories } from './testing/strict-paper-stories'
import { portalStories } from './testing/strict-portal-stories'

let world: SdkWorld
let polar: Polar
let stories: Stories

beforeAll(async () => {
  world = await openSdkWorld()
  polar = new Polar({ serverURL: world.url, accessToken: MERCHANT_TOKEN })
  stories = {
    ...(await portalStories(polar, world.shop, 'usr_1002')),
    ...merchantStories(polar, 'usr_1002'),
    ...(await invoiceStories(polar, world.shop, 'usr_1002')),
    ...(await receiptStories(polar, world.shop, 'usr_1002')),
  }
})

afterAll(() => world.close())

it.each(publishedIds)('%s satisfies the client, which checks every answer', async (id) => {
  const story = stories[id]
  if (!story) throw new Error(`Tell the story of ${id} in testing/strict-*-stories.ts`)
  await story()
  expect(world.reached).toContain(id)
})

it('reads all there is in the shop: every order, customer and subscription', async () => {
  const untouched = await openSdkWorld()
  onTestFinished(() => untouched.close())
  const polar = new Polar({ serverURL: untouched.url, accessToken: MERCHANT_TOKEN })
  const customers = await all(polar.customers.list({ limit: 100 }))
  let orders = 0
  for (const { externalId, type } of customers) {
    if (!externalId) continue
    const member = type === 'team' ? 'member_mia' : undefined
    const security = { customerSession: await untouched.shop.signIn(externalId, member) }
    const { customerPortal } = polar
    orders += (await all(customerPortal.orders.list(security, { limit: 100 }))).length
    await all(customerPortal.subscriptions.list(security, { limit: 100 }))
    expect((await customerPortal.customers.get(security)).type).toBe(type)
  }
  const seenByMerchant = await all(polar.orders.list({ limit: 100 }))
  const withoutSession = seenByMerchant.filter(({ customer }) => !customer.externalId)
  expect(seenByMerchant.length - withoutSession.length).toBe(orders)
  expect(new Set(seenByMerchant.map(({ status }) => status)).size).toBe(6)
})

it('makes a team with its owner, and opens a session for them', async () => {
  const team = await polar.customers.create({
    type: 'team',
    name: 'Two of us',
    externalId: 'team',
    owner: { email: 'one@two.example', externalId: 'one' },
  })
  expect(team).toMatchObject({ type: 'team', name: 'Two of us', email: null })
  const session = await polar.customerSessions.create({
    externalCustomerId: 'team',
    externalMemberId: 'one',
  })
  const user = await polar.customerPortal.customerSession.getAuthenticatedUser({
    memberSession: session.token,
  })
  expect(user).toMatchObject({ type: 'member', email: 'one@two.example', role: 'owner' })
})

it.each([
  ['OrderNotEligibleForInvoice', 409, 0, { status: 'draft' as const }],
  ['MissingInvoiceBillingDetails', 422, 1, { billing_name: null }],
])(
  'tells a client by name why no invoice is issued: %s',
  async (name, statusCode, index, values) => {
    const id = orderId('usr_1009', index)
    await world.shop.services.database.update(orderTable).set(values).where(eq(orderTable.id, id))
    const generated = polar.orders.generateInvoice({ id })
    await expect(generated).rejects.toMatchObject({ name, statusCode })
  },
)

async function all<Item>(
  listing: Promise<AsyncIterable<{ result: { items: Item[] } }>>,
): Promise<Item[]> {
  const items: Item[] = []
  for await (const { result } of await listing) items.push(...result.items)
  return items
}
