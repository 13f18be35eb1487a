import { and, count, eq, ilike, type SQL } from 'drizzle-orm'
import type { CustomerOrder } from '../../contract/order'
import type { OrderListQuery } from '../../contract/order-query'
import type { Page } from '../../contract/page'
import { orders, products, subscriptions } from '../../db/schema'
import { type CustomerCaller, mustHandleBilling } from '../caller'
import { containing, oneOf, orderBy, paginated } from '../list'
import type { Services } from '../services'
import { soldAsOneOf } from './billing-type'
import { surroundingsOf } from './order-rows'
import { presentOrder } from './present-order'

const sortable = {
  created_at: orders.created_at,
  amount: orders.net_amount,
  net_amount: orders.net_amount,
  product: products.name,
  subscription: subscriptions.started_at,
}

/**
 * The caller's own orders, filtered and sorted as asked, one page of them.
 *
 * @throws {ServiceError} `not_permitted` for a plain member of a team.
 */
export async function listOwnOrders(
  { database }: Services,
  caller: CustomerCaller,
  query: OrderListQuery,
): Promise<Page<CustomerOrder>> {
  mustHandleBilling(caller)
  const where = and(eq(orders.customer_id, caller.customerId), ...filters(query))
  const [found, [counted]] = await Promise.all([
    database
      .select({ order: orders })
      .from(orders)
      .leftJoin(products, eq(products.id, orders.product_id))
      .leftJoin(subscriptions, eq(subscriptions.id, orders.subscription_id))
      .where(where)
      .orderBy(...orderBy(query.sorting, sortable, orders.id))
      .limit(query.limit)
      .offset((query.page - 1) * query.limit),
    database
      .select({ total: count() })
      .from(orders)
      .leftJoin(products, eq(products.id, orders.product_id))
      .where(where),
  ])
  const rows = found.map(({ order }) => order)
  const around = await surroundingsOf(database, rows)
  return paginated(
    rows.map((row) => presentOrder(row, around)),
    counted?.total ?? 0,
    query.limit,
  )
}

function filters(query: OrderListQuery): (SQL | undefined)[] {
  const { product_id, subscription_id, product_billing_type, query: part } = query
  return [
    oneOf(orders.product_id, product_id),
    oneOf(orders.subscription_id, subscription_id),
    soldAsOneOf(product_billing_type),
    part ? ilike(products.name, containing(part)) : undefined,
  ]
}
