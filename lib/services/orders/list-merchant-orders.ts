import { and, gt, inArray, lt, type SQL } from 'drizzle-orm'
import { QueryBuilder } from 'drizzle-orm/pg-core'
import { invoiceNumberKey } from '../../contract/order/invoice-number'
import type { MerchantOrder, MerchantOrderListQuery } from '../../contract/order/merchant-order'
import type { Page } from '../../contract/page'
import type { Database } from '../../db/database'
import { customers, orders } from '../../db/schema'
import { metadataMatches, oneOf, paginated } from '../list'
import type { Services } from '../services'
import { ofProducts } from './of-products'
import { pageOfOrders } from './page-of-orders'
import { merchantRelatedRowsOf, presentMerchantOrder } from './present-merchant-order'

/** All orders, filtered and sorted as asked, one page of them. */
export async function listMerchantOrders(
  { database }: Services,
  query: MerchantOrderListQuery,
): Promise<Page<MerchantOrder>> {
  const { rows, total } = await pageOfOrders(
    database,
    and(...(await filters(database, query))),
    query,
  )
  const related = await merchantRelatedRowsOf(database, rows)
  return paginated(
    rows.map((row) => presentMerchantOrder(row, related)),
    total,
    query.limit,
  )
}

async function filters(
  database: Database,
  query: MerchantOrderListQuery,
): Promise<(SQL | undefined)[]> {
  return [
    ofCustomers(oneOf(customers.organization_id, query.organization_id)),
    oneOf(orders.product_id, query.product_id),
    await ofProducts(database, { billing_types: query.product_billing_type }),
    oneOf(orders.discount_id, query.discount_id),
    oneOf(orders.invoice_number_key, query.invoice_number.map(invoiceNumberKey)),
    oneOf(orders.customer_id, query.customer_id),
    ofCustomers(oneOf(customers.external_id, query.external_customer_id)),
    oneOf(orders.checkout_id, query.checkout_id),
    oneOf(orders.subscription_id, query.subscription_id),
    oneOf(orders.status, query.status),
    query.created_after && gt(orders.created_at, query.created_after),
    query.created_before && lt(orders.created_at, query.created_before),
    ...metadataMatches(orders.metadata, query.metadata),
  ]
}

function ofCustomers(condition: SQL | undefined): SQL | undefined {
  if (!condition) return undefined
  const customerIds = new QueryBuilder()
    .select({ id: customers.id })
    .from(customers)
    .where(condition)
  return inArray(orders.customer_id, customerIds)
}
