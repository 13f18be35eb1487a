import { and, eq, type SQL } from 'drizzle-orm'
import type { Database } from '../../db/database'
import { orders } from '../../db/schema'
import type { Caller } from '../caller'
import { notFound } from '../errors'
import type { OrderRow } from './order-rows'

/**
 * The condition for an order with this id that the caller may access: their own, or any for
 * the merchant. Every query of a single order goes through it.
 */
export function isAccessibleOrder(caller: Caller, id: string): SQL | undefined {
  if (caller.kind === 'merchant') return eq(orders.id, id)
  return and(eq(orders.id, id), eq(orders.customer_id, caller.customerId))
}

/**
 * The order with this id, if the caller may access it.
 *
 * @throws {ServiceError} `not_found`, also when it is somebody else's.
 */
export async function findOrder(database: Database, caller: Caller, id: string): Promise<OrderRow> {
  const [row] = await database.select().from(orders).where(isAccessibleOrder(caller, id))
  if (!row) throw notFound()
  return row
}
