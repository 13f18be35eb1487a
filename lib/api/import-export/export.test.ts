import { count } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { events, history } from '../../db/schema'
import { emptyShop, exported, imported } from '../testing/import-export'
import { customerId, MERCHANT_TOKEN, openShop, orderId, type Shop } from '../testing/shop'

describe('what was exported, imported into an empty database', () => {
  let before: Shop
  let after: Shop

  beforeAll(async () => {
    before = await openShop()
    const clodagh = await before.signIn('usr_1001')
    const order = `/customer-portal/orders/${orderId('usr_1001', 0)}`
    await before.patch(clodagh, order, { billing_name: 'Edited since' })
    await before.patch(MERCHANT_TOKEN, '/customers/external/usr_1002', { tax_id: null, name: 'X' })
    await before.call(MERCHANT_TOKEN, '/customers/external/usr_1016', { method: 'DELETE' })
    after = await emptyShop()
    await imported(after, await exported(before))
  })

  it('gives the merchant the same answers', async () => {
    const paths = [
      '/customers/?limit=100',
      '/customers/external/usr_1002',
      `/customers/${customerId('usr_1003')}`,
      ...[1, 2, 3, 4].map((page) => `/orders/?limit=100&page=${page}&sorting=invoice_number`),
      `/orders/${orderId('usr_1001', 0)}`,
      '/customer-portal/organizations/nordlicht-demo',
    ]
    for (const path of paths) {
      const [one, other] = await Promise.all([
        before.get(MERCHANT_TOKEN, path),
        after.get(MERCHANT_TOKEN, path),
      ])
      expect(other).toEqual(one)
    }
  })

  it.each([
    ['usr_1001', undefined],
    ['usr_1002', undefined],
    ['usr_1003', 'member_sam'],
    ['usr_1012', undefined],
  ])('gives %s the same answers', async (customer, member) => {
    const paths = [
      '/customer-portal/orders/?limit=100',
      `/customer-portal/orders/${orderId(customer, 0)}`,
      '/customer-portal/customers/me',
      '/customer-portal/subscriptions/',
      '/customer-portal/customer-session/user',
    ]
    const tokens = [await before.signIn(customer, member), await after.signIn(customer, member)]
    for (const path of paths) {
      const [one, other] = [
        await before.get(tokens[0] ?? '', path),
        await after.get(tokens[1] ?? '', path),
      ]
      expect(other).toEqual(one)
    }
  })

  it('is exported the same again, and imported again changes nothing', async () => {
    const lines = await exported(after)
    expect(lines).toEqual(await exported(before))
    const { orders, others, rejected } = await imported(after, lines)
    expect([orders.created, orders.updated, others.created, others.updated]).toEqual([0, 0, 0, 0])
    expect(rejected).toEqual([])
  })

  it('tells nobody', async () => {
    for (const table of [events, history]) {
      expect(await after.services.database.select({ rows: count() }).from(table)).toEqual([
        { rows: 0 },
      ])
    }
  })
})
