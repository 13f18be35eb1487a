import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { customer } from '../../contract/customer/customer'
import { merchantOrder } from '../../contract/order/merchant-order'
import { events } from '../../db/schema'
import { customerId, MERCHANT_TOKEN, openShop, orderId, property, type Shop } from '../testing/shop'

let shop: Shop
let clodagh: string

beforeAll(async () => {
  shop = await openShop()
  clodagh = await shop.signIn('usr_1001')
})

const eventsOf = (id: string) =>
  shop.services.database
    .select()
    .from(events)
    .where(eq(events.object_id, id))
    .orderBy(asc(events.sequence))

describe('what happens to an order', () => {
  const id = orderId('usr_1001', 0)

  it('is written down to be told, as the merchant would read it at that moment', async () => {
    await shop.patch(clodagh, `/customer-portal/orders/${id}`, { billing_name: 'By me' })
    const { body } = await shop.get(MERCHANT_TOKEN, `/orders/${id}`)
    await shop.patch(MERCHANT_TOKEN, `/orders/${id}`, { billing_name: 'By the merchant' })
    const [first, second] = await eventsOf(id)
    expect(first).toMatchObject({ type: 'order.updated', sequence: 1, data: body })
    expect(merchantOrder.parse(second?.data).billing_name).toBe('By the merchant')
    expect(first).toMatchObject({ attempts: 0, delivered_at: null })
    expect(first?.next_attempt_at).toEqual(first?.created_at)
  })

  it('is numbered without gaps, however many updates there are at once', async () => {
    const path = `/customer-portal/orders/${orderId('usr_1001', 1)}`
    const names = Array.from({ length: 20 }, (_, index) => `Name ${index}`)
    await Promise.all(names.map((billing_name) => shop.patch(clodagh, path, { billing_name })))
    const told = await eventsOf(orderId('usr_1001', 1))
    expect(told.map(({ sequence }) => sequence)).toEqual(names.map((_, index) => index + 1))
    const order = await shop.get(MERCHANT_TOKEN, `/orders/${orderId('usr_1001', 1)}`)
    expect(told.at(-1)?.data).toEqual(order.body)
  })

  it('is not told when it didn’t happen', async () => {
    const path = `/customer-portal/orders/${orderId('usr_1001', 2)}`
    await shop.patch(clodagh, path, { billing_name: 'Half', billing_address: { country: 'FR' } })
    await shop.patch(clodagh, path, {})
    expect(await eventsOf(orderId('usr_1001', 2))).toEqual([])
  })
})

describe('what happens to a customer', () => {
  it('is told from beginning to end', async () => {
    const made = await shop.post(MERCHANT_TOKEN, '/customers/', { email: 'new@life.example' })
    const id = String(property(made.body, 'id'))
    await shop.patch(MERCHANT_TOKEN, `/customers/${id}`, { name: 'Named' })
    await shop.patch(MERCHANT_TOKEN, `/customers/${id}`, { name: 'Named' })
    await shop.delete(MERCHANT_TOKEN, `/customers/${id}`)
    const told = await eventsOf(id)
    expect(told.map(({ sequence, type }) => `${sequence} ${type}`)).toEqual([
      '1 customer.created',
      '2 customer.updated',
      '3 customer.deleted',
    ])
    expect(told[0]?.data).toEqual(made.body)
    expect(customer.parse(told[2]?.data).deleted_at).toBe('2026-11-20T10:00:00.000Z')
  })

  it('is told as the merchant reads it, also when the customer did it', async () => {
    await shop.patch(clodagh, '/customer-portal/customers/me', { billing_name: 'Accounts' })
    const { body } = await shop.get(MERCHANT_TOKEN, '/customers/external/usr_1001')
    const told = await eventsOf(customerId('usr_1001'))
    expect(told).toMatchObject([{ type: 'customer.updated', data: body }])
  })
})
