import { and, eq, like, or, type SQL } from 'drizzle-orm'
import { invoiceNumberKey, NUMBER_END_MIN } from '../../contract/order/invoice-number'
import type { CustomerOrder } from '../../contract/order/order'
import type { OrderListQuery } from '../../contract/order/order-query'
import type { Page } from '../../contract/page'
import type { Database } from '../../db/database'
import { orders } from '../../db/schema'
import { type CustomerCaller, mustHandleBilling } from '../caller'
import { oneOf, paginated } from '../list'
import type { Services } from '../services'
import { ofProducts } from './of-products'
import { relatedRowsOf } from './order-rows'
import { pageOfOrders } from './page-of-orders'
import { presentOrder } from './present-order'

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
  const where = and(eq(orders.customer_id, caller.customerId), ...(await filters(database, query)))
  const { rows, total } = await pageOfOrders(database, where, query)
  const related = await relatedRowsOf(database, rows)
  return paginated(
    rows.map((row) => presentOrder(row, related)),
    total,
    query.limit,
  )
}

async function filters(database: Database, query: OrderListQuery): Promise<(SQL | undefined)[]> {
  const { product_id, subscription_id, product_billing_type, invoice_number, query: part } = query
  return [
    oneOf(orders.product_id, product_id),
    withNumber(invoice_number),
    oneOf(orders.subscription_id, subscription_id),
    await ofProducts(database, { billing_types: product_billing_type, part }),
  ]
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
