import { and, eq, gt, like, lt, not, or, type SQL } from 'drizzle-orm'
import { invoiceNumberKey, NUMBER_END_MIN } from '../../contract/order/invoice-number'
import type { CustomerOrder } from '../../contract/order/order'
import type { OrderListQuery } from '../../contract/order/order-query'
import type { Page } from '../../contract/page'
import type { Database } from '../../db/database'
import { lacksDetails, orders } from '../../db/schema'
import { type CustomerCaller, mustHandleBilling } from '../caller'
import { oneOf, paginated } from '../list'
import type { Services } from '../services'
import { ofProducts } from './of-products'
import { relatedRowsOf } from './order-rows'
import { pageOfOrders } from './page-of-orders'
import { presentOrder } from './present-order'
import { foundBy } from './search-orders'

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
  const own = eq(orders.customer_id, caller.customerId)
  const where = and(own, ...(await filters(database, caller, query)))
  const { rows, total } = await pageOfOrders(database, where, query)
  const related = await relatedRowsOf(database, rows)
  return paginated(
    rows.map((row) => presentOrder(row, related)),
    total,
    query.limit,
  )
}

async function filters(
  database: Database,
  { customerId }: CustomerCaller,
  query: OrderListQuery,
): Promise<(SQL | undefined)[]> {
  const { product_id, subscription_id, product_billing_type, invoice_number, query: part } = query
  return [
    oneOf(orders.product_id, product_id),
    withNumber(invoice_number),
    oneOf(orders.subscription_id, subscription_id),
    await ofProducts(database, { billing_types: product_billing_type, part }),
    await foundBy(database, customerId, query),
    withDetails(query.needs_details),
    query.created_after && gt(orders.created_at, query.created_after),
    query.created_before && lt(orders.created_at, query.created_before),
  ]
}

function withDetails(needed: boolean | undefined): SQL | undefined {
  if (needed === undefined) return undefined
  return needed ? lacksDetails(orders) : not(lacksDetails(orders))
}

/** That an order's invoice has one of these numbers, however written, or one that ends in it. */
function withNumber(numbers: readonly string[]): SQL | undefined {
  if (numbers.length === 0) return undefined
  return or(...numbers.map(invoiceNumberKey).map(hasKey))
}

function hasKey(key: string): SQL | undefined {
  const column = orders.invoice_number_key
  if (key.length < NUMBER_END_MIN) return eq(column, key)
  return or(eq(column, key), like(column, `%${key}`))
}
