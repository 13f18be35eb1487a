import type { CustomerOrder } from '../../contract/order/order'
import type { Product } from '../../contract/product/product'
import { presentProduct } from '../products/present-product'
import { presentSubscription } from '../subscriptions/present-subscription'
import type { ItemRow, OrderRow, ProductRow, RelatedRows } from './order-rows'

const paidStatuses = new Set<OrderRow['status']>(['paid', 'refunded', 'partially_refunded'])

/** An order as its customer sees it. */
export function presentOrder(row: OrderRow, related: RelatedRows): CustomerOrder {
  const subscription = subscriptionOf(row, related)
  return {
    ...sharedOrder(row, related),
    product: productOf(row, related),
    subscription: subscription ? presentSubscription(subscription) : null,
  }
}

/** The fields of an order that the customer and the merchant see alike. */
export function sharedOrder(row: OrderRow, related: RelatedRows) {
  const {
    metadata,
    custom_field_data,
    platform_fee_amount,
    platform_fee_currency,
    invoice_number_key,
    is_invoiced_here,
    buyer_reference,
    ...columns
  } = row
  const { net_amount, tax_amount, refunded_amount, refunded_tax_amount } = row
  const total_amount = net_amount + tax_amount
  return {
    ...columns,
    user_id: row.customer_id,
    created_at: row.created_at.toISOString(),
    modified_at: row.modified_at?.toISOString() ?? null,
    next_payment_attempt_at: row.next_payment_attempt_at?.toISOString() ?? null,
    paid: paidStatuses.has(row.status),
    total_amount,
    // A customer's credit is a negative balance.
    due_amount: Math.max(0, total_amount + row.applied_balance_amount),
    refundable_amount: net_amount - refunded_amount,
    refundable_tax_amount: tax_amount - refunded_tax_amount,
    items: related.items.filter((item) => item.order_id === row.id).map(presentItem),
  }
}

/** The subscription that an order belongs to, if any. */
export function subscriptionOf(row: OrderRow, { subscriptions }: RelatedRows) {
  return subscriptions.find((each) => each.id === row.subscription_id)
}

/** Most orders of a page have a product that another has too, each with all of its prices. */
const presentedProducts = new WeakMap<ProductRow, Product>()

function productOf(row: OrderRow, related: RelatedRows): CustomerOrder['product'] {
  const product = related.products.find((each) => each.id === row.product_id)
  const seller = related.organizations.find((each) => each.id === product?.organization_id)
  if (!product || !seller) return null
  const presented = presentedProducts.get(product) ?? presentProduct(product, seller)
  presentedProducts.set(product, presented)
  return presented
}

function presentItem(row: ItemRow): CustomerOrder['items'][number] {
  return {
    id: row.id,
    created_at: row.created_at.toISOString(),
    modified_at: row.modified_at?.toISOString() ?? null,
    label: row.label,
    amount: row.amount,
    tax_amount: row.tax_amount,
    proration: row.proration,
    product_price_id: row.product_price_id,
    start_timestamp: row.start_timestamp?.toISOString() ?? null,
    end_timestamp: row.end_timestamp?.toISOString() ?? null,
  }
}
