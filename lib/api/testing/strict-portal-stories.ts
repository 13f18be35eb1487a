import { expect } from 'vitest'
import { merchant } from '../../db/seed/merchant'
import type { Stories, StrictClient } from './sdk-world'
import { customerId, orderId, type Shop } from './shop'

const missing = { name: 'ResourceNotFound', statusCode: 404, detail: 'Not found' }

const nobody = '00000000-0000-4000-8000-000000000000'

/** What a customer's own client does, operation by operation. */
export async function portalStories(
  polar: StrictClient,
  shop: Shop,
  customer: string,
): Promise<Stories> {
  const security = { customerSession: await shop.signIn(customer) }
  const { orders, customers, customerSession, organizations, subscriptions } = polar.customerPortal
  const id = orderId(customer, 0)

  async function listed(request: Parameters<typeof orders.list>[1]) {
    const items = []
    for await (const { result } of await orders.list(security, request)) items.push(...result.items)
    return items
  }

  return {
    'customer_portal:orders:list': async () => {
      const all = await listed({ limit: 4 })
      expect(new Set(all.map((order) => order.id)).size).toBe(all.length)
      const one = all.find((order) => order.subscriptionId)
      const { productId, subscriptionId } = one ?? {}
      expect(await listed({ productId, subscriptionId })).not.toHaveLength(0)
      expect(await listed({ productId: [nobody, productId ?? ''] })).not.toHaveLength(0)
      expect(await listed({ productId: nobody })).toHaveLength(0)
      const once = await listed({ productBillingType: 'one_time' })
      const again = await listed({ productBillingType: ['recurring'], query: 'nordlicht' })
      expect(once.every((order) => !order.subscriptionId)).toBe(true)
      expect(again.every((order) => order.product?.name.startsWith('Nordlicht'))).toBe(true)
      for (const property of [
        'created_at',
        'amount',
        'net_amount',
        'product',
        'subscription',
      ] as const) {
        expect(await listed({ sorting: [property], limit: 100 })).toHaveLength(all.length)
        expect(await listed({ sorting: [`-${property}`], limit: 100 })).toHaveLength(all.length)
      }
    },

    'customer_portal:orders:get': async () => {
      const order = await orders.get(security, { id })
      expect(order).toMatchObject({ id, customerId: customerId(customer) })
      expect(order.createdAt).toBeInstanceOf(Date)
      await expect(orders.get(security, { id: nobody })).rejects.toMatchObject(missing)
      await expect(orders.get(security, { id: 'first' })).rejects.toMatchObject({
        name: 'HTTPValidationError',
        statusCode: 422,
        detail: [{ loc: ['path', 'id'] }],
      })
      await expect(orders.get({ customerSession: 'no token' }, { id })).rejects.toMatchObject({
        statusCode: 401,
      })
    },

    'customer_portal:orders:update': async () => {
      const before = await orders.get(security, { id })
      const country = before.billingAddress?.country
      const after = await orders.update(security, {
        id,
        customerOrderUpdate: {
          billingName: 'By an official client',
          billingAddress: { country: country === 'DE' ? 'DE' : 'IE', city: 'Elsewhere' },
        },
      })
      expect(after.billingName).toBe('By an official client')
      expect(after.billingAddress).toMatchObject({ country, city: 'Elsewhere' })
      const elsewhere = { id, customerOrderUpdate: { billingAddress: { country: 'FR' as const } } }
      await expect(orders.update(security, elsewhere)).rejects.toMatchObject({
        name: 'HTTPValidationError',
        detail: [{ loc: ['body', 'billing_address', 'country'], msg: 'Country cannot be changed' }],
      })
    },

    'customer_portal:customers:get': async () => {
      expect(await customers.get(security)).toMatchObject({ id: customerId(customer) })
    },

    'customer_portal:customers:update': async () => {
      const update = { billingName: 'Accounts', billingAddress: { country: 'DE' as const } }
      const after = await customers.update(security, update)
      expect(after).toMatchObject({ billingName: 'Accounts', billingAddress: { country: 'DE' } })
    },

    'customer_portal:customer-session:introspect': async () => {
      const { expiresAt, returnUrl } = await customerSession.introspect(security)
      expect(expiresAt).toEqual(new Date('2026-11-20T11:00:00Z'))
      expect(returnUrl).toBeNull()
    },

    'customer_portal:customer-session:get_authenticated_user': async () => {
      const user = await customerSession.getAuthenticatedUser(security)
      expect(user).toMatchObject({ customerId: customerId(customer), role: 'owner' })
      const lee = { memberSession: await shop.signIn('usr_1003', 'member_lee') }
      expect(await customerSession.getAuthenticatedUser(lee)).toMatchObject({
        type: 'member',
        name: 'Lee Novak',
        role: 'member',
      })
    },

    'customer_portal:organizations:get': async () => {
      const found = await organizations.get({ slug: merchant.slug })
      expect(found.organization.name).toBe('Nordlicht')
      expect(found.products).toHaveLength(6)
      await expect(organizations.get({ slug: 'nowhere' })).rejects.toMatchObject(missing)
    },

    'customer_portal:subscriptions:list': async () => {
      const names = []
      const request = { active: true, limit: 1, sorting: ['product' as const] }
      for await (const { result } of await subscriptions.list(security, request)) {
        names.push(...result.items.map(({ product }) => product.name))
      }
      expect(names).toEqual([...names].sort())
      expect(names).not.toHaveLength(0)
      for (const sorting of ['started_at', '-amount', 'status', '-organization'] as const) {
        const { result } = await subscriptions.list(security, { sorting: [sorting], query: 'team' })
        for (const { product } of result.items) expect(product.name).toBe('Nordlicht Team')
      }
      const ended = await subscriptions.list(security, { active: false })
      expect(ended.result.items).toHaveLength(0)
    },

    'customer_portal:subscriptions:get': async () => {
      const { result } = await subscriptions.list(security, {})
      const one = result.items[0]
      expect(await subscriptions.get(security, { id: one?.id ?? '' })).toEqual(one)
      await expect(subscriptions.get(security, { id: nobody })).rejects.toMatchObject(missing)
    },
  }
}
