import type { CustomerOrder } from '../../contract/order'
import type { OrderSubscription } from '../../contract/subscription'
import type { ItemRow, OrderRow, SubscriptionRow, Surroundings } from './order-rows'
import { presentProduct } from './present-product'

const settled = new Set<OrderRow['status']>(['paid', 'refunded', 'partially_refunded'])

/** An order as its customer is told. */
export function presentOrder(row: OrderRow, around: Surroundings): CustomerOrder {
  const { net_amount, tax_amount, refunded_amount, refunded_tax_amount } = row
  const total_amount = net_amount + tax_amount
  const subscription = around.subscriptions.find((each) => each.id === row.subscription_id)
  return {
    ...row,
    created_at: row.created_at.toISOString(),
    modified_at: row.modified_at?.toISOString() ?? null,
    next_payment_attempt_at: row.next_payment_attempt_at?.toISOString() ?? null,
    paid: settled.has(row.status),
    total_amount,
    // A customer's credit is a negative balance.
    due_amount: Math.max(0, total_amount + row.applied_balance_amount),
    refundable_amount: net_amount - refunded_amount,
    refundable_tax_amount: tax_amount - refunded_tax_amount,
    user_id: row.customer_id,
    product: productOf(row, around),
    subscription: subscription ? presentSubscription(subscription) : null,
    items: around.items.filter((item) => item.order_id === row.id).map(presentItem),
  }
}

function productOf(row: OrderRow, around: Surroundings): CustomerOrder['product'] {
  const product = around.products.find((each) => each.id === row.product_id)
  const seller = around.organizations.find((each) => each.id === product?.organization_id)
  if (!product || !seller) return null
  const prices = around.prices.filter((price) => price.product_id === product.id)
  return presentProduct(product, prices, seller)
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
  }
}

function presentSubscription(row: SubscriptionRow): OrderSubscription {
  return {
    ...row,
    created_at: row.created_at.toISOString(),
    modified_at: row.modified_at?.toISOString() ?? null,
    current_period_start: row.current_period_start.toISOString(),
    current_period_end: row.current_period_end.toISOString(),
    started_at: row.started_at?.toISOString() ?? null,
    canceled_at: row.canceled_at?.toISOString() ?? null,
    ends_at: row.ends_at?.toISOString() ?? null,
    ended_at: row.ended_at?.toISOString() ?? null,
    ...neverHappensHere,
  }
}

/** Trials, pauses and metered periods are not sold by the embedded shop. */
const neverHappensHere = {
  current_meter_period_start: null,
  current_meter_period_end: null,
  trial_start: null,
  trial_end: null,
  past_due_at: null,
  pause_at_period_end: false,
  paused_at: null,
  resumes_at: null,
  discount_id: null,
  checkout_id: null,
  customer_cancellation_reason: null,
  customer_cancellation_comment: null,
}
