import { and, eq } from 'drizzle-orm'
import type { CustomerSubscription } from '../../contract/subscription/subscription'
import { organizations, products, subscriptions } from '../../db/schema'
import type { CustomerCaller } from '../caller'
import { notFound } from '../errors'
import type { Services } from '../services'
import { presentOwnSubscription } from './present-subscription'

/**
 * One subscription of the caller's own; a member of a team may read it in any role.
 *
 * @throws {ServiceError} `not_found`, also when it is somebody else's.
 */
export async function getOwnSubscription(
  { database }: Services,
  caller: CustomerCaller,
  id: string,
): Promise<CustomerSubscription> {
  const [row] = await database
    .select()
    .from(subscriptions)
    .innerJoin(products, eq(products.id, subscriptions.product_id))
    .innerJoin(organizations, eq(organizations.id, products.organization_id))
    .where(and(eq(subscriptions.id, id), eq(subscriptions.customer_id, caller.customerId)))
  if (!row) throw notFound()
  return presentOwnSubscription(row.subscriptions, row.products, row.organizations)
}
