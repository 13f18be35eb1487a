import { and, count, eq, gte, lte, type SQL } from 'drizzle-orm'
import type { MerchantOrder, MerchantOrderListQuery } from '../../contract/merchant-order'
import type { Page } from '../../contract/page'
import { customers, orders, products, subscriptions } from '../../db/schema'
import { metadataMatches, oneOf, orderBy, paginated } from '../list'
import type { Services } from '../services'
import { soldAsOneOf } from './billing-type'
import { presentMerchantOrders } from './present-merchant-order'

const sortable = {
  created_at: orders.created_at,
  status: orders.status,
  invoice_number: orders.invoice_number,
  amount: orders.net_amount,
  net_amount: orders.net_amount,
  customer: customers.name,
  product: products.name,
  discount: orders.discount_id,
  subscription: subscriptions.started_at,
}

/** All orders, filtered and sorted as asked, one page of them. */
export async function listMerchantOrders(
  { database }: Services,
  query: MerchantOrderListQuery,
): Promise<Page<MerchantOrder>> {
  const where = and(...filters(query))
  const [found, [counted]] = await Promise.all([
    database
      .select({ order: orders })
      .from(orders)
      .innerJoin(customers, eq(customers.id, orders.customer_id))
      .leftJoin(products, eq(products.id, orders.product_id))
      .leftJoin(subscriptions, eq(subscriptions.id, orders.subscription_id))
      .where(where)
      .orderBy(...orderBy(query.sorting, sortable, orders.id))
      .limit(query.limit)
      .offset((query.page - 1) * query.limit),
    database
      .select({ total: count() })
      .from(orders)
      .innerJoin(customers, eq(customers.id, orders.customer_id))
      .leftJoin(products, eq(products.id, orders.product_id))
      .where(where),
  ])
  const rows = found.map(({ order }) => order)
  const items = await presentMerchantOrders(database, rows)
  return paginated(items, counted?.total ?? 0, query.limit)
}

function filters(query: MerchantOrderListQuery): (SQL | undefined)[] {
  return [
    oneOf(customers.organization_id, query.organization_id),
    oneOf(orders.product_id, query.product_id),
    soldAsOneOf(query.product_billing_type),
    oneOf(orders.discount_id, query.discount_id),
    oneOf(orders.invoice_number, query.invoice_number),
    oneOf(orders.customer_id, query.customer_id),
    oneOf(customers.external_id, query.external_customer_id),
    oneOf(orders.checkout_id, query.checkout_id),
    oneOf(orders.subscription_id, query.subscription_id),
    oneOf(orders.status, query.status),
    query.created_after && gte(orders.created_at, query.created_after),
    query.created_before && lte(orders.created_at, query.created_before),
    ...metadataMatches(orders.metadata, query.metadata),
  ]
}
