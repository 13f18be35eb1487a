import { and, eq } from 'drizzle-orm'
import type { CustomerSubscription } from '../../contract/subscription/subscription'
import { organizations, products, subscriptions } from '../../db/schema'
import { type CustomerCaller, mustHandleBilling } from '../caller'
import { notFound } from '../errors'
import type { Services } from '../services'
import { presentOwnSubscription } from './present-subscription'

/**
 * One subscription of the caller's own.
 *
 * @throws {ServiceError} `not_permitted` for a plain member of a team; `not_found`,
 *   also when it is somebody else's.
 */
export async function getOwnSubscription(
  { database }: Services,
  caller: CustomerCaller,
  id: string,
): Promise<CustomerSubscription> {
  mustHandleBilling(caller)
  const [row] = await database
    .select()
    .from(subscriptions)
    .innerJoin(products, eq(products.id, subscriptions.product_id))
    .innerJoin(organizations, eq(organizations.id, products.organization_id))
    .where(and(eq(subscriptions.id, id), eq(subscriptions.customer_id, caller.customerId)))
  if (!row) throw notFound()
  return presentOwnSubscription(row.subscriptions, row.products, row.organizations)
}
