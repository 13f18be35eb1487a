import { and, count, eq, type SQL, sql } from 'drizzle-orm'
import { QueryBuilder } from 'drizzle-orm/pg-core'
import type { MerchantOrderProperty } from '../../contract/order/merchant-order'
import { orderStatuses } from '../../contract/order/order'
import type { Database } from '../../db/database'
import { customers, orders, products, subscriptions } from '../../db/schema'
import { orderBy, readPage, type Slice } from '../list'
import { type OrderRow, orderRowsOf } from './order-rows'

/**
 * Products numbered by name, so that many orders are sorted by numbers and not by texts.
 * Grouping by id says that each is there once, for the joins below.
 */
const productRanks = new QueryBuilder()
  .select({
    id: products.id,
    rank: sql<number>`dense_rank() over (order by ${products.name})`.as('rank'),
  })
  .from(products)
  .groupBy(products.id)
  .as('product_ranks')

/** Where a status stands in the life of an order; one that isn't known comes last. */
const lifeCycle = sql`array_position(array[${sql.raw(
  orderStatuses.map((status) => `'${status}'`).join(', '),
)}], ${orders.status})`

const sortable = {
  created_at: orders.created_at,
  status: lifeCycle,
  invoice_number: orders.invoice_number,
  amount: orders.net_amount,
  net_amount: orders.net_amount,
  customer: customers.name,
  product: productRanks.rank,
  discount: orders.discount_id,
  subscription: subscriptions.started_at,
}

type ListOptions = {
  sorting: readonly (MerchantOrderProperty | `-${MerchantOrderProperty}`)[]
  page: number
  limit: number
}

/** One page of the orders that meet a condition, sorted as asked, and how many do in all. */
export async function pageOfOrders(
  database: Database,
  where: SQL | undefined,
  options: ListOptions,
): Promise<{ rows: OrderRow[]; total: number }> {
  const [counted] = await database.select({ total: count() }).from(orders).where(where)
  const total = counted?.total ?? 0
  const ids = await readPage(options, total, (slice) =>
    idsOf(database, where, options.sorting, slice),
  )
  return { rows: await orderRowsOf(database, ids), total }
}

/**
 * Ids alone: they and what orders are mostly sorted by come from an index, where sorting or
 * skipping whole rows would read them all. Each join finds one row at most, which lets
 * PostgreSQL leave out those that nothing sorts by.
 */
async function idsOf(
  database: Database,
  where: SQL | undefined,
  sorting: ListOptions['sorting'],
  slice: Slice,
): Promise<string[]> {
  const rows = await database
    .select({ id: orders.id })
    .from(orders)
    .leftJoin(customers, eq(customers.id, orders.customer_id))
    .leftJoin(productRanks, eq(productRanks.id, orders.product_id))
    .leftJoin(
      subscriptions,
      // An order's subscription is its customer's; saying so leaves few to be looked through.
      and(
        eq(subscriptions.id, orders.subscription_id),
        eq(subscriptions.customer_id, orders.customer_id),
      ),
    )
    .where(where)
    .orderBy(...orderBy(sorting, sortable, orders.id, slice))
    .limit(slice.limit)
    .offset(slice.offset)
  return rows.map(({ id }) => id)
}
