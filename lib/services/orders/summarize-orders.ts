import { and, count, eq, max, min, sql } from 'drizzle-orm'
import type { OrderSummary } from '../../contract/order/order-summary'
import { prepareOnce, UNNAMED } from '../../db/prepare-once'
import { lacksDetails, orders } from '../../db/schema'
import { type CustomerCaller, mustHandleBilling } from '../caller'
import type { Services } from '../services'

/**
 * How many orders the caller has, how many of them lack billing details, and from when they are.
 *
 * @throws {ServiceError} `not_permitted` for a plain member of a team.
 */
export async function summarizeOwnOrders(
  { database }: Services,
  caller: CustomerCaller,
): Promise<OrderSummary> {
  mustHandleBilling(caller)
  const [found] = await summary(database).execute({ customerId: caller.customerId })
  return {
    total_count: found?.total ?? 0,
    lacking_details_count: found?.lacking ?? 0,
    oldest_at: found?.oldest?.toISOString() ?? null,
    newest_at: found?.newest?.toISOString() ?? null,
  }
}

const summary = prepareOnce((database) => {
  const own = eq(orders.customer_id, sql.placeholder('customerId'))
  return database
    .select({
      total: count(),
      // Counted by itself, since it has an index of its own.
      lacking: database.$count(orders, and(own, lacksDetails(orders))),
      oldest: min(orders.created_at),
      newest: max(orders.created_at),
    })
    .from(orders)
    .where(own)
    .prepare(UNNAMED)
})
