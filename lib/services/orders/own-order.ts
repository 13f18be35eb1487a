import { and, eq, type SQL } from 'drizzle-orm'
import type { Database } from '../../db/database'
import { orders } from '../../db/schema'
import type { Caller } from '../caller'
import { notFound } from '../errors'
import type { OrderRow } from './order-rows'

/**
 * That an order has this id, and is the caller's own unless they are the merchant: there
 * is no other way to ask for one.
 */
export function orderOf(caller: Caller, id: string): SQL | undefined {
  if (caller.kind === 'merchant') return eq(orders.id, id)
  return and(eq(orders.id, id), eq(orders.customer_id, caller.customerId))
}

/**
 * The order with this id, if the caller may know of it.
 *
 * @throws {ServiceError} `not_found`, also when it is somebody else's.
 */
export async function findOrder(database: Database, caller: Caller, id: string): Promise<OrderRow> {
  const [row] = await database.select().from(orders).where(orderOf(caller, id))
  if (!row) throw notFound()
  return row
}
