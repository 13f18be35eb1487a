import { and, eq, isNull } from 'drizzle-orm'
import type { Customer, PortalCustomer } from '../../contract/customer'
import { customers } from '../../db/schema'
import type { CustomerCaller } from '../caller'
import { notFound } from '../errors'
import type { Services } from '../services'
import { presentCustomer, presentPortalCustomer } from './present-customer'

/**
 * The customer that the merchant knows by this id of their own.
 *
 * @throws {ServiceError} `not_found`
 */
export async function getCustomerByExternalId(
  { database }: Services,
  externalId: string,
): Promise<Customer> {
  const [row] = await database
    .select()
    .from(customers)
    .where(and(eq(customers.external_id, externalId), isNull(customers.deleted_at)))
  if (!row) throw notFound()
  return presentCustomer(row)
}

/** The customer whose session it is. */
export async function getOwnCustomer(
  { database }: Services,
  caller: CustomerCaller,
): Promise<PortalCustomer> {
  const [row] = await database.select().from(customers).where(eq(customers.id, caller.customerId))
  if (!row) throw notFound()
  return presentPortalCustomer(row)
}
