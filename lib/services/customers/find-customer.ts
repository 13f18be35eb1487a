import { and, eq, isNull, type SQL } from 'drizzle-orm'
import type { Customer, PortalCustomer } from '../../contract/customer'
import { customers } from '../../db/schema'
import type { CustomerCaller } from '../caller'
import { notFound } from '../errors'
import type { Services } from '../services'
import { presentCustomer, presentPortalCustomer } from './present-customer'

/** That a customer is the one whom the merchant knows by this id. */
export function knownAs(externalId: string): SQL | undefined {
  return and(eq(customers.external_id, externalId), isNull(customers.deleted_at))
}

/**
 * The customer that the merchant knows by this id of their own.
 *
 * @throws {ServiceError} `not_found`
 */
export async function getCustomerByExternalId(
  { database }: Services,
  externalId: string,
): Promise<Customer> {
  const [row] = await database.select().from(customers).where(knownAs(externalId))
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
