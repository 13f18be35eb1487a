import { and, eq, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../db/database'
import { prepareOnce, UNNAMED } from '../../db/prepare-once'
import { orders } from '../../db/schema'
import type { Caller } from '../caller'
import { notFound } from '../errors'
import type { OrderRow } from './order-rows'

type Id = string | Placeholder

/**
 * The condition for an order with this id that the caller may access: their own, or any for the
 * merchant.
 */
export function isAccessibleOrder(caller: Caller, id: string): SQL | undefined {
  return caller.kind === 'merchant' ? eq(orders.id, id) : isOwnOrder(id, caller.customerId)
}

function isOwnOrder(id: Id, customerId: Id): SQL | undefined {
  return and(eq(orders.id, id), eq(orders.customer_id, customerId))
}

const anyOrder = prepareOnce((database) =>
  database
    .select()
    .from(orders)
    .where(eq(orders.id, sql.placeholder('id')))
    .prepare(UNNAMED),
)

const ownOrder = prepareOnce((database) =>
  database
    .select()
    .from(orders)
    .where(isOwnOrder(sql.placeholder('id'), sql.placeholder('customerId')))
    .prepare(UNNAMED),
)

/**
 * The order with this id, if the caller may access it.
 *
 * @throws {ServiceError} `not_found`, also when it is somebody else's.
 */
export async function findOrder(database: Database, caller: Caller, id: string): Promise<OrderRow> {
  const [row] =
    caller.kind === 'merchant'
      ? await anyOrder(database).execute({ id })
      : await ownOrder(database).execute({ id, customerId: caller.customerId })
  if (!row) throw notFound()
  return row
}
