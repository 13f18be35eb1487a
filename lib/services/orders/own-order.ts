import { and, eq, type SQL } from 'drizzle-orm'
import { orders } from '../../db/schema'
import type { CustomerCaller } from '../caller'

/** That an order has this id and is the caller's own: there is no other way to ask for one. */
export function ownOrder({ customerId }: CustomerCaller, id: string): SQL | undefined {
  return and(eq(orders.id, id), eq(orders.customer_id, customerId))
}
