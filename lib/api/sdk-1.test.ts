import { createPolar } from '@polar-sh/sdk/2026-10'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { merchant } from '../db/seed/merchant'
import { publishedIds } from './testing/reached'
import { openSdkWorld, type SdkWorld, type Stories } from './testing/sdk-world'
import { customerId, MERCHANT_TOKEN, orderId } from './testing/shop'

const nobody = '00000000-0000-4000-8000-000000000000'
const clodagh = customerId('usr_1001')
const order = orderId('usr_1001', 0)
/** Apart from the order whose billing details others change. */
const invoiced = orderId('usr_1001', 1)

let world: SdkWorld
let stories: Stories

beforeAll(async () => {
  world = await openSdkWorld()
  const polar = createPolar({ accessToken: MERCHANT_TOKEN, baseUrl: world.url })
  const session = { accessToken: await world.shop.signIn('usr_1001') }
  stories = { ...portalStories(polar, session), ...merchantStories(polar) }
})

afterAll(() => world.close())

it.each(publishedIds)('%s answers the newest official client', async (id) => {
  const story = stories[id]
  if (!story) throw new Error(`Tell the story of ${id} here`)
  await story()
  expect(world.reached).toContain(id)
})

type Polar = ReturnType<typeof createPolar>

const refused = (loc: (string | number)[]) => ({ error: { detail: [{ loc }] } })

function portalStories({ customerPortal }: Polar, session: { accessToken: string }): Stories {
  const { orders, customers, customerSession, organizations, subscriptions } = customerPortal
  return {
    'customer_portal:orders:list': async () => {
      const ids = []
      for await (const { id } of orders.iterList({ limit: 3, sorting: ['-amount'] }, session)) {
        ids.push(id)
      }
      expect(new Set(ids).size).toBe(14)
      const recurring = { product_billing_type: ['recurring' as const], query: 'TEAM' }
      const { items } = await orders.list(recurring, session)
      expect(items[0]?.product?.name).toBe('Nordlicht Team')
    },
    'customer_portal:orders:get': async () => {
      expect((await orders.get(order, session)).customer_id).toBe(clodagh)
      await expect(orders.get(nobody, session)).rejects.toMatchObject({
        statusCode: 404,
        error: { error: 'ResourceNotFound' },
      })
    },
    'customer_portal:orders:update': async () => {
      const both = { billing_name: 'Byrne', billing_address: { country: 'IE' as const } }
      expect(await orders.update(order, both, session)).toMatchObject(both)
      const elsewhere = { billing_address: { country: 'FR' as const } }
      await expect(orders.update(order, elsewhere, session)).rejects.toMatchObject(
        refused(['body', 'billing_address', 'country']),
      )
    },
    'customer_portal:orders:generate_invoice': async () => {
      expect(await orders.generateInvoice(invoiced, session)).toBeNull()
    },
    'customer_portal:orders:invoice': async () => {
      await orders.generateInvoice(invoiced, session)
      expect((await orders.invoice(invoiced, session)).url).toMatch(/^https:/)
      await expect(orders.invoice(nobody, session)).rejects.toMatchObject({ statusCode: 404 })
    },
    'customer_portal:orders:receipt': async () => {
      expect((await orders.receipt(order, session)).url).toMatch(/^https:/)
    },
    'customer_portal:customers:get': async () => {
      expect((await customers.get(session)).id).toBe(clodagh)
    },
    'customer_portal:customers:update': async () => {
      const { billing_name } = await customers.update({ billing_name: 'Accounts' }, session)
      expect(billing_name).toBe('Accounts')
    },
    'customer_portal:customer-session:introspect': async () => {
      const { expires_at } = await customerSession.introspect(session)
      expect(expires_at).toBe('2026-11-20T11:00:00.000Z')
    },
    'customer_portal:customer-session:get_authenticated_user': async () => {
      const user = await customerSession.getAuthenticatedUser(session)
      expect(user).toMatchObject({ name: 'Clodagh Byrne', role: 'owner' })
    },
    'customer_portal:organizations:get': async () => {
      const { organization } = await organizations.get(merchant.slug, session)
      expect(organization.slug).toBe(merchant.slug)
    },
    'customer_portal:subscriptions:list': async () => {
      const { items } = await subscriptions.list({ active: true, sorting: ['product'] }, session)
      expect(items.every(({ customer_id }) => customer_id === clodagh)).toBe(true)
      expect((await subscriptions.list({ active: false }, session)).items).toEqual([])
    },
    'customer_portal:subscriptions:get': async () => {
      const { items } = await subscriptions.list({ limit: 1 }, session)
      expect(await subscriptions.get(items[0]?.id ?? '', session)).toEqual(items[0])
    },
  }
}

function merchantStories({ orders, customers, customerSessions }: Polar): Stories {
  return {
    'orders:list': async () => {
      const total = async (query: Parameters<typeof orders.list>[0]) =>
        (await orders.list(query)).pagination.total_count
      expect(await total({ customer_id: [clodagh, nobody] })).toBe(14)
      expect(await total({ status: ['draft', 'void'] })).toBe(2)
      expect(await total({ created_before: '2022-11-21T00:00:00Z' })).toBe(0)
      expect(await total({ created_after: '2022-11-21T00:00:00Z' })).toBe(await total({}))
      expect(await total({ metadata: { campaign: ['none', 'other'] } })).toBe(0)
      const { items } = await orders.list({ customer_id: clodagh, limit: 100 })
      const subscription_id = items.find((one) => one.subscription_id)?.subscription_id
      expect(await total({ subscription_id })).toBeLessThan(14)
      expect(await total({ subscription_id })).toBeGreaterThan(0)
    },
    'orders:get': async () => {
      expect((await orders.get(order)).customer.external_id).toBe('usr_1001')
    },
    'orders:update': async () => {
      expect((await orders.update(order, { billing_name: null })).billing_name).toBeNull()
    },
    'orders:generate_invoice': async () => {
      expect(await orders.generateInvoice(invoiced)).toBeNull()
    },
    'orders:invoice': async () => {
      await orders.generateInvoice(invoiced)
      expect((await orders.invoice(invoiced)).url).toMatch(/^https:/)
    },
    'orders:receipt': async () => {
      expect((await orders.receipt(invoiced)).url).toMatch(/^https:/)
    },
    'customers:list': async () => {
      expect((await customers.list({ email: 'ida@holm.example' })).items).toHaveLength(1)
      const { pagination } = await customers.list({ active: true })
      const idle = await customers.list({ active: false })
      expect(pagination.total_count + idle.pagination.total_count).toBe(
        (await customers.list({})).pagination.total_count,
      )
    },
    'customers:create': async () => {
      const team = { type: 'team' as const, owner: { email: 'o@team.example' } }
      expect(await customers.create(team)).toMatchObject({ type: 'team', email: null })
      await expect(customers.create({ email: 'no email' })).rejects.toMatchObject(
        refused(['body', 'email']),
      )
    },
    'customers:get': async () => {
      expect((await customers.get(clodagh)).id).toBe(clodagh)
    },
    'customers:update': async () => {
      const { locale } = await customers.update(customerId('usr_1016'), { locale: 'EN-gb' })
      expect(locale).toBe('en-GB')
    },
    'customers:delete': async () => {
      const { id } = await customers.create({ email: 'leaving@customer.example' })
      await customers.delete(id, { anonymize: true })
      await expect(customers.get(id)).rejects.toMatchObject({ statusCode: 404 })
    },
    'customers:get_external': async () => {
      expect((await customers.getExternal('usr_1001')).id).toBe(clodagh)
    },
    'customers:update_external': async () => {
      const { name } = await customers.updateExternal('usr_1016', { name: 'Ananya' })
      expect(name).toBe('Ananya')
    },
    'customers:delete_external': async () => {
      const external_id = 'odd/ id?#%'
      await customers.create({ email: 'odd@customer.example', external_id })
      await customers.deleteExternal(external_id)
      await expect(customers.getExternal(external_id)).rejects.toMatchObject({ statusCode: 404 })
    },
    'customer-sessions:create': async () => {
      const ofMember = { external_customer_id: 'usr_1003', external_member_id: 'member_sam' }
      expect((await customerSessions.create(ofMember)).token).toMatch(/^polar_mst_/)
      await expect(customerSessions.create({ customer_id: nobody })).rejects.toMatchObject(
        refused(['body', 'customer_id']),
      )
    },
  }
}
