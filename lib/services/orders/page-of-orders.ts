import { and, eq, type SQL, sql } from 'drizzle-orm'
import { type PgSelect, QueryBuilder } from 'drizzle-orm/pg-core'
import type { MerchantOrderProperty } from '../../contract/order/merchant-order'
import { orderStatuses } from '../../contract/order/order'
import type { Database } from '../../db/database'
import { customers, orders, products, subscriptions } from '../../db/schema'
import { orderBy, readPage, type Slice, toProperty } from '../list'
import { type OrderRow, orderRowsOf } from './order-rows'

/** Products numbered by name, so that many orders are sorted by numbers and not by texts. */
const productRanks = new QueryBuilder()
  .select({
    id: products.id,
    rank: sql<number>`dense_rank() over (order by ${products.name})`.as('rank'),
  })
  .from(products)
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
  const { ids, total } =
    options.page === 1
      ? await firstIds(database, where, options)
      : await laterIds(database, where, options)
  return { rows: await orderRowsOf(database, ids), total }
}

/** It is the first page that is mostly read: there, one query also counts. */
async function firstIds(
  database: Database,
  where: SQL | undefined,
  { sorting, limit }: ListOptions,
): Promise<{ ids: string[]; total: number }> {
  const columns = { id: orders.id, total: database.$count(orders, where) }
  const query = database.select(columns).from(orders).where(where).$dynamic()
  const rows = await sortAndSlice(query, sorting, { offset: 0, limit, fromEnd: false })
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 }
}

async function laterIds(
  database: Database,
  where: SQL | undefined,
  options: ListOptions,
): Promise<{ ids: string[]; total: number }> {
  const total = await database.$count(orders, where)
  const rows = await readPage(options, total, async (slice) => {
    const query = database.select({ id: orders.id }).from(orders).where(where).$dynamic()
    return sortAndSlice(query, options.sorting, slice)
  })
  return { ids: rows.map(({ id }) => id), total }
}

/**
 * For ids alone: they and what orders are mostly sorted by come from an index, where sorting or
 * skipping whole rows would read them all. Joins what is sorted by, and nothing else.
 */
function sortAndSlice<Query extends PgSelect>(
  query: Query,
  sorting: ListOptions['sorting'],
  slice: Slice,
) {
  const properties = sorting.map(toProperty)
  if (properties.includes('customer'))
    query.leftJoin(customers, eq(customers.id, orders.customer_id))
  if (properties.includes('product'))
    query.leftJoin(productRanks, eq(productRanks.id, orders.product_id))
  if (properties.includes('subscription')) query.leftJoin(subscriptions, isOfOrder)
  return query
    .orderBy(...orderBy(sorting, sortable, orders.id, slice))
    .limit(slice.limit)
    .offset(slice.offset)
}

/** An order's subscription is its customer's; saying so leaves few to be looked through. */
const isOfOrder = and(
  eq(subscriptions.id, orders.subscription_id),
  eq(subscriptions.customer_id, orders.customer_id),
)
