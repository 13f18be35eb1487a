import { asc, eq, inArray } from 'drizzle-orm'
import type { Database } from '../../db/database'
import type { orders } from '../../db/schema'
import { orderItems, organizations, products, subscriptions } from '../../db/schema'

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
    database
      .select()
      .from(orderItems)
      .where(inArray(orderItems.order_id, orderIds))
      .orderBy(asc(orderItems.position)),
    productIds.length === 0 ? [] : readProducts(database, productIds),
    subscriptionIds.length === 0
      ? []
      : database.select().from(subscriptions).where(inArray(subscriptions.id, subscriptionIds)),
  ])
  return {
    items,
    products: sold.map(({ product }) => product),
    subscriptions: subscriptionRows,
    organizations: sold.map(({ organization }) => organization),
  }
}

/** Products, each with who sells it. */
function readProducts(database: Database, ids: string[]) {
  return database
    .select({ product: products, organization: organizations })
    .from(products)
    .innerJoin(organizations, eq(organizations.id, products.organization_id))
    .where(inArray(products.id, ids))
}

/** Each id once, without nulls. */
export function distinct(ids: (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))]
}
