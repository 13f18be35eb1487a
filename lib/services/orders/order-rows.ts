import { asc, eq } from 'drizzle-orm'
import type { Database } from '../../db/database'
import { isAmong, prepareOnce, UNNAMED } from '../../db/prepare-once'
import { orderItems, orders, organizations, products, subscriptions } from '../../db/schema'

export type OrderRow = typeof orders.$inferSelect
export type ItemRow = typeof orderItems.$inferSelect
export type ProductRow = typeof products.$inferSelect
export type OrganizationRow = typeof organizations.$inferSelect
export type SubscriptionRow = typeof subscriptions.$inferSelect

/** The rows related to a page of orders, each read once for all of them. */
export type RelatedRows = {
  items: ItemRow[]
  products: ProductRow[]
  organizations: OrganizationRow[]
  subscriptions: SubscriptionRow[]
}

/**
 * Reads what belongs to these orders: a fixed number of queries, however many they are, and none for
 * what none of them has.
 */
export async function relatedRowsOf(database: Database, rows: OrderRow[]): Promise<RelatedRows> {
  const orderIds = rows.map((row) => row.id)
  const productIds = distinct(rows.map((row) => row.product_id))
  const subscriptionIds = distinct(rows.map((row) => row.subscription_id))
  const [items, sold, subscriptionRows] = await Promise.all([
    itemsOf(database).execute({ ids: orderIds }),
    productIds.length === 0 ? [] : productsById(database).execute({ ids: productIds }),
    subscriptionIds.length === 0
      ? []
      : subscriptionsById(database).execute({ ids: subscriptionIds }),
  ])
  return {
    items,
    products: sold.map(({ product }) => product),
    subscriptions: subscriptionRows,
    organizations: sold.map(({ organization }) => organization),
  }
}

const ordersById = prepareOnce((database) =>
  database.select().from(orders).where(isAmong(orders.id, 'ids')).prepare(UNNAMED),
)

const itemsOf = prepareOnce((database) =>
  database
    .select()
    .from(orderItems)
    .where(isAmong(orderItems.order_id, 'ids'))
    .orderBy(asc(orderItems.position))
    .prepare(UNNAMED),
)

/** Products, each with who sells it. */
const productsById = prepareOnce((database) =>
  database
    .select({ product: products, organization: organizations })
    .from(products)
    .innerJoin(organizations, eq(organizations.id, products.organization_id))
    .where(isAmong(products.id, 'ids'))
    .prepare(UNNAMED),
)

const subscriptionsById = prepareOnce((database) =>
  database.select().from(subscriptions).where(isAmong(subscriptions.id, 'ids')).prepare(UNNAMED),
)

/** The orders with these ids, in their order. */
export async function orderRowsOf(database: Database, ids: string[]): Promise<OrderRow[]> {
  if (ids.length === 0) return []
  const rows = await ordersById(database).execute({ ids })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Each id once, without nulls. */
export function distinct(ids: (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))]
}
