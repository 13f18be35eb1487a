import { and, eq, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../db/database'
import { prepareOnce, UNNAMED } from '../../db/prepare-once'
import { orders } from '../../db/schema'
import type { Caller } from '../caller'
import { notFound } from '../errors'
import type { OrderRow } from './order-rows'

/**
 * The condition for an order with this id that the caller may access: their own, or any for
 * the merchant. Every query of a single order goes through it.
 */
export function isAccessibleOrder(caller: Caller, id: string): SQL | undefined {
  return isOrder(id, caller.kind === 'merchant' ? null : caller.customerId)
}

/** That it is the order with this id, and of this customer; of anybody if that is null. */
function isOrder(
  id: string | Placeholder,
  customerId: string | Placeholder | null,
): SQL | undefined {
  return and(
    eq(orders.id, id),
    customerId === null ? undefined : eq(orders.customer_id, customerId),
  )
}

const anyOrder = prepareOnce((database) =>
  database
    .select()
    .from(orders)
    .where(isOrder(sql.placeholder('id'), null))
    .prepare(UNNAMED),
)

const ownOrder = prepareOnce((database) =>
  database
    .select()
    .from(orders)
    .where(isOrder(sql.placeholder('id'), sql.placeholder('customerId')))
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
