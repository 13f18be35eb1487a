import { and, eq, isNull, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { Customer, PortalCustomer } from '../../contract/customer/customer'
import type { Database } from '../../db/database'
import { isAmong, prepareOnce, UNNAMED } from '../../db/prepare-once'
import { customers } from '../../db/schema'
import type { CustomerCaller } from '../caller'
import { notFound } from '../errors'
import type { Services } from '../services'
import { type CustomerRow, presentCustomer, presentPortalCustomer } from './present-customer'

/** How a customer is named: by the API's id, or by the merchant's own. */
export type CustomerKey = { id: string } | { external_id: string }

/** The condition for the customer with this key, unless deleted. */
export function isCustomer(key: CustomerKey | { id: Placeholder }): SQL | undefined {
  const hasKey = 'id' in key ? eq(customers.id, key.id) : eq(customers.external_id, key.external_id)
  return and(hasKey, isNull(customers.deleted_at))
}

/**
 * A customer as the merchant sees them.
 *
 * @throws {ServiceError} `not_found`
 */
export async function getCustomer({ database }: Services, key: CustomerKey): Promise<Customer> {
  const [row] = await database.select().from(customers).where(isCustomer(key))
  if (!row) throw notFound()
  return presentCustomer(row)
}

/** The customer whose session it is. */
export async function getOwnCustomer(
  { database }: Services,
  { customerId }: CustomerCaller,
): Promise<PortalCustomer> {
  const [row] = await customerById(database).execute({ id: customerId })
  if (!row) throw notFound()
  return presentPortalCustomer(row)
}

const customerById = prepareOnce((database) =>
  database
    .select()
    .from(customers)
    .where(isCustomer({ id: sql.placeholder('id') }))
    .prepare(UNNAMED),
)

/** Reads the customers with these ids, those that were deleted too: their orders stay. */
export const customersById = prepareOnce((database) =>
  database.select().from(customers).where(isAmong(customers.id, 'ids')).prepare(UNNAMED),
)

/**
 * The customer, locked for the rest of the transaction.
 *
 * @throws {ServiceError} `not_found`
 */
export async function lockCustomer(transaction: Database, key: CustomerKey): Promise<CustomerRow> {
  const [row] = await transaction.select().from(customers).where(isCustomer(key)).for('update')
  if (!row) throw notFound()
  return row
}
