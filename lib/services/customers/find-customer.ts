import { and, eq, isNull, type SQL } from 'drizzle-orm'
import type { Customer, PortalCustomer } from '../../contract/customer/customer'
import type { Database } from '../../db/database'
import { customers } from '../../db/schema'
import type { CustomerCaller } from '../caller'
import { notFound } from '../errors'
import type { Services } from '../services'
import { type CustomerRow, presentCustomer, presentPortalCustomer } from './present-customer'

/** How a customer is named: by the API's id, or by the merchant's own. */
export type CustomerKey = { id: string } | { external_id: string }

/** That a customer is the one with this key, and not deleted. */
export function customerOf(key: CustomerKey): SQL | undefined {
  const named = 'id' in key ? eq(customers.id, key.id) : eq(customers.external_id, key.external_id)
  return and(named, isNull(customers.deleted_at))
}

/**
 * A customer as the merchant is told.
 *
 * @throws {ServiceError} `not_found`
 */
export async function getCustomer({ database }: Services, key: CustomerKey): Promise<Customer> {
  const [row] = await database.select().from(customers).where(customerOf(key))
  if (!row) throw notFound()
  return presentCustomer(row)
}

/** The customer whose session it is. */
export async function getOwnCustomer(
  { database }: Services,
  { customerId }: CustomerCaller,
): Promise<PortalCustomer> {
  const [row] = await database
    .select()
    .from(customers)
    .where(customerOf({ id: customerId }))
  if (!row) throw notFound()
  return presentPortalCustomer(row)
}

/**
 * The customer, kept as they are for the rest of the transaction.
 *
 * @throws {ServiceError} `not_found`
 */
export async function lockCustomer(transaction: Database, key: CustomerKey): Promise<CustomerRow> {
  const [row] = await transaction.select().from(customers).where(customerOf(key)).for('update')
  if (!row) throw notFound()
  return row
}
