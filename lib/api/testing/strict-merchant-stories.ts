import { expect } from 'vitest'
import { demoDiscount } from '../../db/seed/discount'
import { merchant } from '../../db/seed/merchant'
import type { Stories, StrictClient } from './sdk-world'
import { customerId, orderId } from './shop'

const missing = { name: 'ResourceNotFound', statusCode: 404, detail: 'Not found' }

const nobody = '00000000-0000-4000-8000-000000000000'

const sortings = [
  'created_at',
  'status',
  'invoice_number',
  'amount',
  'net_amount',
  'customer',
  'product',
  'discount',
  'subscription',
] as const

/** What a merchant's backend does, operation by operation. */
export function merchantStories(polar: StrictClient, customer: string): Stories {
  const { customers, orders, customerSessions } = polar
  const id = orderId(customer, 1)
  const ofCustomer = { customerId: customerId(customer) }

  async function counted(request: Parameters<typeof orders.list>[0]) {
    const { result } = await orders.list({ ...ofCustomer, ...request })
    return result.pagination.totalCount
  }

  async function found(request: Parameters<typeof customers.list>[0]) {
    const { result } = await customers.list(request)
    return result.items.map(({ externalId }) => externalId)
  }

  return {
    'orders:list': async () => {
      const first = await orders.list({ ...ofCustomer, limit: 5 })
      expect(first.result.items).toHaveLength(5)
      const [order] = first.result.items
      const all = first.result.pagination.totalCount
      expect(await counted({ organizationId: merchant.id })).toBe(all)
      expect(await counted({ organizationId: [nobody] })).toBe(0)
      expect(await counted({ externalCustomerId: [customer, 'nobody'] })).toBe(all)
      expect(await counted({ checkoutId: order?.checkoutId })).toBe(1)
      expect(await counted({ productId: order?.productId })).toBeGreaterThan(0)
      expect(await counted({ discountId: demoDiscount.id })).toBeGreaterThan(0)
      expect(await counted({ metadata: { campaign: 'none' } })).toBe(0)
      const once = await counted({ productBillingType: 'one_time' })
      const again = await counted({ productBillingType: ['recurring'] })
      expect(once + again).toBe(all)
      for (const sorting of sortings) {
        expect(await counted({ sorting: [sorting, `-${sorting}`] })).toBe(all)
      }
    },

    'orders:get': async () => {
      const order = await orders.get({ id })
      expect(order.customer).toMatchObject({ externalId: customer })
      expect(order.customerId).toBe(customerId(customer))
      await expect(orders.get({ id: nobody })).rejects.toMatchObject(missing)
    },

    'orders:update': async () => {
      const update = { billingName: 'By the merchant' }
      const order = await orders.update({ id, orderUpdate: update })
      expect(order.billingName).toBe('By the merchant')
      const elsewhere = { id, orderUpdate: { billingAddress: { country: 'FR' as const } } }
      await expect(orders.update(elsewhere)).rejects.toMatchObject({
        name: 'HTTPValidationError',
        detail: [{ loc: ['body', 'billing_address', 'country'] }],
      })
    },

    'customers:list': async () => {
      expect(await found({ email: 'IDA@holm.example' })).toEqual(['usr_1015'])
      expect(await found({ query: 'Whitf' })).toEqual(['usr_1004'])
      expect(await found({ organizationId: [nobody] })).toEqual([])
      await customers.updateExternal({
        externalId: 'usr_1004',
        customerUpdateExternalID: { metadata: { plan: 'gold', seats: 3 } },
      })
      expect(await found({ metadata: { plan: 'gold', seats: 3 } })).toEqual(['usr_1004'])
      const ids = new Set<string>()
      for await (const { result } of await customers.list({ limit: 5, sorting: ['-name'] })) {
        for (const one of result.items) ids.add(one.id)
      }
      expect(ids.size).toBeGreaterThanOrEqual(18)
    },

    'customers:create': async () => {
      const made = await customers.create({
        email: 'new@customer.example',
        externalId: 'new',
        name: 'New',
        billingAddress: { country: 'US', state: 'CA' },
        metadata: { a: 1, b: 1.5, c: true, d: 'text' },
      })
      expect(made).toMatchObject({ externalId: 'new', billingAddress: { state: 'US-CA' } })
      expect(made.metadata).toEqual({ a: 1, b: 1.5, c: true, d: 'text' })
      await expect(customers.create({ email: 'NEW@customer.example' })).rejects.toMatchObject({
        name: 'HTTPValidationError',
        detail: [{ loc: ['body', 'email'] }],
      })
    },

    'customers:get': async () => {
      const one = await customers.get({ id: customerId(customer) })
      expect(one.externalId).toBe(customer)
      await expect(customers.get({ id: nobody })).rejects.toMatchObject(missing)
    },

    'customers:update': async () => {
      const update = { name: 'Renamed', billingAddress: { country: 'DE' as const } }
      const one = await customers.update({ id: customerId('usr_1016'), customerUpdate: update })
      expect(one).toMatchObject({ name: 'Renamed', billingAddress: { country: 'DE' } })
    },

    'customers:get_external': async () => {
      const one = await customers.getExternal({ externalId: customer })
      expect(one.id).toBe(customerId(customer))
      const odd = { externalId: 'a/b ?#%' }
      await expect(customers.getExternal(odd)).rejects.toMatchObject(missing)
    },

    'customers:update_external': async () => {
      const customerUpdateExternalID = { name: ' By the id of ours ' }
      const one = await customers.updateExternal({
        externalId: 'usr_1016',
        customerUpdateExternalID,
      })
      expect(one.name).toBe('By the id of ours')
      await expect(
        customers.updateExternal({
          externalId: 'usr_1016',
          customerUpdateExternalID: { billingAddress: null },
        }),
      ).rejects.toMatchObject({ detail: [{ loc: ['body', 'billing_address'] }] })
    },

    'customers:delete': async () => {
      const made = await customers.create({ email: 'leaving@customer.example' })
      await customers.delete({ id: made.id })
      await expect(customers.get({ id: made.id })).rejects.toMatchObject(missing)
    },

    'customers:delete_external': async () => {
      await customers.create({ email: 'leaving@customer.example', externalId: 'leaving' })
      await customers.deleteExternal({ externalId: 'leaving', anonymize: true })
      await expect(customers.getExternal({ externalId: 'leaving' })).rejects.toMatchObject(missing)
    },

    'customer-sessions:create': async () => {
      const returnUrl = 'https://shop.example/back'
      const byId = await customerSessions.create({ ...ofCustomer, returnUrl })
      expect(byId).toMatchObject({ ...ofCustomer, returnUrl })
      const byExternalId = await customerSessions.create({ externalCustomerId: customer })
      expect(byExternalId.customer.externalId).toBe(customer)
      await expect(customerSessions.create({ customerId: nobody })).rejects.toMatchObject({
        name: 'HTTPValidationError',
        detail: [{ loc: ['body', 'customer_id'], msg: 'Customer does not exist.' }],
      })
    },
  }
}
