import { eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Database } from '../../db/database'
import { orderItems, orders } from '../../db/schema'
import { openShop, orderId, property } from '../testing/shop'

const id = orderId('usr_1001', 0)

it('answers an update with what the order has once an import lets go of it', async () => {
  const shop = await openShop()
  const { database } = shop.services
  const token = await shop.signIn('usr_1001')
  const path = `/customer-portal/orders/${id}`
  const seen = await shop.get(token, path)
  const body = JSON.stringify({ billing_name: 'Weber Söhne' })
  const headers = { 'If-Match': seen.headers.get('ETag') ?? '' }

  const { insisting, other } = await database.transaction(async (transaction) => {
    await transaction.select().from(orders).where(eq(orders.id, id)).for('update')
    const insisting = shop.call(token, path, { method: 'PATCH', body, headers })
    const other = shop.patch(token, path, body)
    await expect.poll(() => countWaiting(database)).toBe(2)
    const itsItems = eq(orderItems.order_id, id)
    await transaction.update(orderItems).set({ label: 'As imported' }).where(itsItems)
    // Not awaited here: neither is answered while the order is held.
    return { insisting, other }
  })

  expect((await insisting).status).toBe(412)
  const updated = await other
  expect(property(updated.body, 'items')).toEqual([
    expect.objectContaining({ label: 'As imported' }),
  ])
  const shown = await shop.get(token, path)
  expect(updated.headers.get('ETag')).toBe(shown.headers.get('ETag'))
})

/** How many connections to this database wait for a lock. */
async function countWaiting(database: Database): Promise<number> {
  const waiting = await database
    .select({ pid: sql`pid` })
    .from(sql`pg_stat_activity`)
    .where(sql`datname = current_database() and wait_event_type = 'Lock'`)
  return waiting.length
}
