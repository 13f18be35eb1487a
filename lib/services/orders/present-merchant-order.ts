import type { MerchantOrder } from '../../contract/order/merchant-order'
import type { Database } from '../../db/database'
import { isAmong, prepareOnce, UNNAMED } from '../../db/prepare-once'
import { type customers, discounts } from '../../db/schema'
import { customersById } from '../customers/find-customer'
import { presentCustomer } from '../customers/present-customer'
import { presentOrderProduct } from '../products/present-product'
import { presentSubscription } from '../subscriptions/present-subscription'
import { distinct, type OrderRow, type RelatedRows, relatedRowsOf } from './order-rows'
import { sharedOrder, subscriptionOf } from './present-order'

/** The rows related to a page of orders, for the merchant. */
export type MerchantRelatedRows = RelatedRows & {
  customers: (typeof customers.$inferSelect)[]
  discounts: (typeof discounts.$inferSelect)[]
}

/** Reads what belongs to these orders: a fixed number of queries, however many they are. */
export async function merchantRelatedRowsOf(
  database: Database,
  rows: OrderRow[],
): Promise<MerchantRelatedRows> {
  const customerIds = distinct(rows.map((row) => row.customer_id))
  const discountIds = distinct(rows.map((row) => row.discount_id))
  const [related, customerRows, discountRows] = await Promise.all([
    relatedRowsOf(database, rows),
    customersById(database).execute({ ids: customerIds }),
    discountIds.length === 0 ? [] : discountsById(database).execute({ ids: discountIds }),
  ])
  return { ...related, customers: customerRows, discounts: discountRows }
}

const discountsById = prepareOnce((database) =>
  database.select().from(discounts).where(isAmong(discounts.id, 'ids')).prepare(UNNAMED),
)

/** An order as the merchant sees it. */
export function presentMerchantOrder(row: OrderRow, related: MerchantRelatedRows): MerchantOrder {
  const customer = related.customers.find((each) => each.id === row.customer_id)
  if (!customer) throw new Error('An order without its customer')
  const product = related.products.find((each) => each.id === row.product_id)
  const discount = related.discounts.find((each) => each.id === row.discount_id)
  const subscription = subscriptionOf(row, related)
  return {
    ...sharedOrder(row, related),
    metadata: row.metadata,
    custom_field_data: row.custom_field_data,
    platform_fee_amount: row.platform_fee_amount,
    platform_fee_currency: row.platform_fee_currency,
    customer: presentCustomer(customer),
    product: product ? presentOrderProduct(product) : null,
    discount: discount?.details ?? null,
    subscription: subscription
      ? { ...presentSubscription(subscription), metadata: subscription.metadata }
      : null,
  }
}
