import { and, count, eq, ilike, inArray, notInArray, type SQL } from 'drizzle-orm'
import type { Page } from '../../contract/page'
import {
  type CustomerSubscription,
  runningStatuses,
  type SubscriptionListQuery,
} from '../../contract/subscription/subscription'
import { organizations, products, subscriptions } from '../../db/schema'
import type { CustomerCaller } from '../caller'
import { containing, oneOf, orderBy, paginated, readPage } from '../list'
import type { Services } from '../services'
import { presentOwnSubscription } from './present-subscription'

const sortable = {
  started_at: subscriptions.started_at,
  amount: subscriptions.amount,
  status: subscriptions.status,
  organization: organizations.name,
  product: products.name,
}

/**
 * The caller's own subscriptions, filtered and sorted as asked, one page of them. A member of a
 * team may read them in any role.
 */
export async function listOwnSubscriptions(
  { database }: Services,
  caller: CustomerCaller,
  query: SubscriptionListQuery,
): Promise<Page<CustomerSubscription>> {
  const where = and(eq(subscriptions.customer_id, caller.customerId), ...filters(query))
  const [counted] = await database
    .select({ total: count() })
    .from(subscriptions)
    .innerJoin(products, eq(products.id, subscriptions.product_id))
    .where(where)
  const total = counted?.total ?? 0
  const rows = await readPage(query, total, (slice) =>
    database
      .select()
      .from(subscriptions)
      .innerJoin(products, eq(products.id, subscriptions.product_id))
      .innerJoin(organizations, eq(organizations.id, products.organization_id))
      .where(where)
      .orderBy(...orderBy(query.sorting, sortable, subscriptions.id, slice))
      .limit(slice.limit)
      .offset(slice.offset),
  )
  const items = rows.map((row) =>
    presentOwnSubscription(row.subscriptions, row.products, row.organizations),
  )
  return paginated(items, total, query.limit)
}

function filters(query: SubscriptionListQuery): (SQL | undefined)[] {
  const { product_id, active, query: part } = query
  const running = active ? inArray : notInArray
  return [
    oneOf(subscriptions.product_id, product_id),
    active === undefined ? undefined : running(subscriptions.status, [...runningStatuses]),
    part ? ilike(products.name, containing(part)) : undefined,
  ]
}
