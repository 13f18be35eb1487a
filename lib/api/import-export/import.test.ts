import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { emptyShop, imported, LATER, lineOf } from '../testing/import-export'
import { MERCHANT_TOKEN, openShop, orderId, type Shop } from '../testing/shop'

describe('an order that brings its customer along', () => {
  it('makes both, and the customer can sign in', async () => {
    const demo = await openShop()
    const line = await lineOf(demo, orderId('usr_1001', 3), {})
    const empty = await emptyShop()
    const report = await imported(empty, [line])
    expect(report).toMatchObject({ orders: { created: 1 }, rejected: [] })
    const token = await empty.signIn('usr_1001')
    const { body } = await empty.get(token, '/customer-portal/orders/')
    expect(body).toMatchObject({ items: [{ id: orderId('usr_1001', 3) }] })
  })

  it('leaves what is known of its product’s prices', async () => {
    const shop = await openShop()
    const line = await lineOf(shop, orderId('usr_1001', 3), { modified_at: LATER })
    const product = z.record(z.string(), z.unknown()).parse(line.product)
    await imported(shop, [
      { ...line, product: { ...product, modified_at: LATER, name: 'Renamed' } },
    ])
    const token = await shop.signIn('usr_1001')
    const { body } = await shop.get(token, `/customer-portal/orders/${orderId('usr_1001', 3)}`)
    const told = z.object({ product: z.object({ name: z.string(), prices: z.array(z.unknown()) }) })
    expect(told.parse(body).product.name).toBe('Renamed')
    expect(told.parse(body).product.prices.length).toBeGreaterThan(0)
  })
})

it('makes nobody the owner of an empty database by mistake', async () => {
  const demo = await openShop()
  const line = await lineOf(demo, orderId('usr_1001', 3), {})
  const empty = await emptyShop()
  const { customer, product, ...bare } = line
  const { rejected } = await imported(empty, ['no object', bare])
  expect(rejected.map(({ errors }) => errors[0]?.field)).toEqual(['(record)', 'customer_id'])
  expect(await imported(empty, [line])).toMatchObject({ orders: { created: 1 }, rejected: [] })
})

describe('an import into what is already here', () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop()
  })

  it('never undoes a customer’s correction', async () => {
    const id = orderId('usr_1001', 1)
    const old = await lineOf(shop, id, {})
    const clodagh = await shop.signIn('usr_1001')
    await shop.patch(clodagh, `/customer-portal/orders/${id}`, { billing_name: 'Corrected here' })
    expect((await imported(shop, [old])).orders).toMatchObject({ older: 1, updated: 0 })
    expect(await lineOf(shop, id, {})).toMatchObject({ billing_name: 'Corrected here' })
  })

  it('takes what is newer, items and all', async () => {
    const id = orderId('usr_1001', 2)
    const line = await lineOf(shop, id, { modified_at: LATER, status: 'paid', description: 'New' })
    const item = { id: orderId('item', 1), created_at: LATER, label: 'Another line', amount: 5 }
    const report = await imported(shop, [{ ...line, items: [item] }])
    expect(report.orders).toMatchObject({ updated: 1 })
    expect(await lineOf(shop, id, {})).toMatchObject({
      description: 'New',
      items: [{ label: 'Another line', amount: 5 }],
    })
  })

  it('changes no country or state that decided a tax', async () => {
    const id = orderId('usr_1003', 0)
    const line = await lineOf(shop, id, { modified_at: LATER })
    const moved = z.record(z.string(), z.unknown()).parse(line.billing_address)
    const elsewhere = { ...moved, country: 'CA', state: null }
    const { rejected } = await imported(shop, [{ ...line, billing_address: elsewhere }])
    expect(rejected).toEqual([
      {
        index: 0,
        errors: [
          { field: 'billing_address.country', reason: 'Country cannot be changed' },
          { field: 'billing_address.state', reason: 'State cannot be changed' },
        ],
      },
    ])
    expect(await lineOf(shop, id, {})).toMatchObject({ billing_address: moved })
  })

  it('says of each line what is wrong with it, and takes the others', async () => {
    const id = orderId('usr_1001', 5)
    const line = await lineOf(shop, id, { modified_at: LATER })
    const fresh = { id: orderId('new', 1), invoice_number: 'NEW-1' }
    const stranger = orderId('nobody', 0)
    const { billing_reason: _, ...withoutMarker } = line
    const { orders, rejected } = await imported(shop, [
      { ...line, ...fresh, currency: 7, net_amount: 1.5 },
      { ...line, ...fresh, total_amount: 1 },
      { ...line, ...fresh, customer: null, customer_id: stranger },
      { ...line, id: orderId('new', 2) },
      {
        ...line,
        ...fresh,
        customer_id: stranger,
        customer: { ...Object(line.customer), id: stranger, organization_id: stranger },
      },
      { ...line, ...fresh, billing_name: 'a\0b' },
      'no object',
      { some: 'thing' },
      withoutMarker,
      { ...line, description: 'Taken' },
    ])
    const fields = rejected.map(({ index, errors }) => [index, ...errors.map(({ field }) => field)])
    expect(fields.sort()).toEqual([
      [0, 'currency', 'net_amount'],
      [1, 'total_amount'],
      [2, 'customer_id'],
      [3, 'invoice_number'],
      [4, 'customer.organization_id'],
      [5, 'billing_name'],
      [6, '(record)'],
      [7, '(record)'],
      [8, 'billing_reason'],
    ])
    expect(orders).toMatchObject({ updated: 1 })
    expect(await lineOf(shop, id, {})).toMatchObject({ description: 'Taken' })
  })

  it('doesn’t give one customer’s email or id to another', async () => {
    const { body } = await shop.get(MERCHANT_TOKEN, '/customers/external/usr_1001')
    const like = z.record(z.string(), z.unknown()).parse(body)
    const { rejected } = await imported(shop, [{ ...like, id: orderId('twin', 0) }])
    expect(rejected[0]?.errors.map(({ field }) => field)).toEqual(['email', 'external_id'])
  })

  it('finds the one that only the database refuses', async () => {
    const line = await lineOf(shop, orderId('usr_1001', 6), { modified_at: LATER })
    const product = z.record(z.string(), z.unknown()).parse(line.product)
    const numbered = (number: number) => ({
      ...line,
      id: orderId('refused', number),
      invoice_number: `REF-${number}`,
    })
    const price = { ...Object(await firstPrice()), amount_type: 'newer', note: 'a\0b' }
    const records: unknown[] = [1, 2, 3, 4, 5].map(numbered)
    records[3] = { ...product, modified_at: LATER, prices: [price] }
    const { orders, rejected } = await imported(shop, records)
    expect(orders.created).toBe(4)
    expect(rejected).toMatchObject([
      { index: 3, errors: [{ reason: expect.stringContaining('The database refused it') }] },
    ])
  })

  async function firstPrice(): Promise<unknown> {
    const { body } = await shop.get(null, '/customer-portal/organizations/nordlicht-demo')
    const shape = z.object({ products: z.array(z.object({ prices: z.array(z.unknown()) })) })
    return shape.parse(body).products[0]?.prices[0]
  }
})
