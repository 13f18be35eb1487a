import { asc, gt, inArray } from 'drizzle-orm'
import type { ExportKind, ExportPage, ExportQuery } from '../../contract/import-export/export'
import type { Database } from '../../db/database'
import {
  customers,
  discounts,
  members,
  orderItems,
  orders,
  organizations,
  products,
  subscriptions,
} from '../../db/schema'
import { presentCustomer } from '../customers/present-customer'
import { sharedOrder } from '../orders/present-order'
import { presentCatalogueProduct } from '../products/present-product'
import type { Services } from '../services'
import { presentSubscription } from '../subscriptions/present-subscription'

type Line = Record<string, unknown> & { id: string }

/** Reads the objects of a kind that come after an id, as an import takes them. */
type Reader = (database: Database, after: string | undefined, limit: number) => Promise<Line[]>

/**
 * A page of all objects of a kind, each as the API shows it and an import takes it, by id.
 * Changes made during an export may or may not be in it.
 */
export async function exportOf(
  { database }: Services,
  kind: ExportKind,
  { after, limit }: ExportQuery,
): Promise<ExportPage> {
  const items = await readers[kind](database, after, limit)
  return { items, next: items.length < limit ? null : (items.at(-1)?.id ?? null) }
}

const readers: Record<ExportKind, Reader> = {
  organizations: readOrganizations,
  products: readProducts,
  discounts: readDiscounts,
  customers: readCustomers,
  subscriptions: readSubscriptions,
  orders: readOrders,
}

async function readOrganizations(database: Database, after: string | undefined, limit: number) {
  return database
    .select()
    .from(organizations)
    .where(after ? gt(organizations.id, after) : undefined)
    .orderBy(asc(organizations.id))
    .limit(limit)
}

async function readProducts(database: Database, after: string | undefined, limit: number) {
  const rows = await database
    .select()
    .from(products)
    .where(after ? gt(products.id, after) : undefined)
    .orderBy(asc(products.id))
    .limit(limit)
  return rows.map((row) => ({ ...presentCatalogueProduct(row), metadata: row.metadata }))
}

async function readDiscounts(database: Database, after: string | undefined, limit: number) {
  const rows = await database
    .select()
    .from(discounts)
    .where(after ? gt(discounts.id, after) : undefined)
    .orderBy(asc(discounts.id))
    .limit(limit)
  return rows.map(({ details }) => details)
}

/** With their members. `billing_name` is null unless one was set. */
async function readCustomers(database: Database, after: string | undefined, limit: number) {
  const rows = await database
    .select()
    .from(customers)
    .where(after ? gt(customers.id, after) : undefined)
    .orderBy(asc(customers.id))
    .limit(limit)
  const memberRows = await database
    .select()
    .from(members)
    .where(
      inArray(
        members.customer_id,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(members.id))
  return rows.map((row) => ({
    ...presentCustomer(row),
    billing_name: row.billing_name,
    members: memberRows
      .filter(({ customer_id }) => customer_id === row.id)
      .map(({ customer_id, ...member }) => member),
  }))
}

async function readSubscriptions(database: Database, after: string | undefined, limit: number) {
  const rows = await database
    .select()
    .from(subscriptions)
    .where(after ? gt(subscriptions.id, after) : undefined)
    .orderBy(asc(subscriptions.id))
    .limit(limit)
  return rows.map((row) => ({ ...presentSubscription(row), metadata: row.metadata }))
}

/** Without customer, product and subscription, which are exported by themselves. */
async function readOrders(database: Database, after: string | undefined, limit: number) {
  const rows = await database
    .select()
    .from(orders)
    .where(after ? gt(orders.id, after) : undefined)
    .orderBy(asc(orders.id))
    .limit(limit)
  const items = await database
    .select()
    .from(orderItems)
    .where(
      inArray(
        orderItems.order_id,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(orderItems.position))
  const related = { items, products: [], organizations: [], subscriptions: [] }
  return rows.map((row) => ({
    ...sharedOrder(row, related),
    metadata: row.metadata,
    custom_field_data: row.custom_field_data,
    platform_fee_amount: row.platform_fee_amount,
    platform_fee_currency: row.platform_fee_currency,
  }))
}
