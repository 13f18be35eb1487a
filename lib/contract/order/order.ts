import * as z from 'zod/mini'
import { address } from '../address/address'
import { openEnum } from '../open-enum'
import { page } from '../page'
import { product } from '../product/product'
import { orderSubscription } from '../subscription/subscription'

export const orderStatuses = [
  'draft',
  'pending',
  'paid',
  'refunded',
  'partially_refunded',
  'void',
] as const

export const billingReasons = [
  'purchase',
  'subscription_create',
  'subscription_cycle',
  'subscription_update',
  'subscription_meter_cycle',
] as const

export const orderItem = z.object({
  created_at: z.string(),
  modified_at: z.nullable(z.string()),
  id: z.guid(),
  label: z.string(),
  amount: z.int(),
  tax_amount: z.int(),
  proration: z.boolean(),
  product_price_id: z.nullable(z.guid()),
  /** The period that the item covers, if any. */
  start_timestamp: z.nullable(z.string()),
  end_timestamp: z.nullable(z.string()),
})

/** What the buyer filled into a checkout's own fields. */
export const customFieldData = z.record(
  z.string(),
  z.nullable(z.union([z.string(), z.number(), z.boolean()])),
)

export type CustomFieldData = z.infer<typeof customFieldData>

/**
 * An order as a customer sees it. Amounts are integers in the currency's minor unit,
 * times are UTC. `subtotal − discount` is the net amount when the tax comes on top,
 * and the total when prices include it.
 */
export const customerOrder = z.object({
  id: z.guid(),
  created_at: z.string(),
  modified_at: z.nullable(z.string()),
  status: openEnum(orderStatuses),
  paid: z.boolean(),
  subtotal_amount: z.int(),
  discount_amount: z.int(),
  net_amount: z.int(),
  tax_amount: z.int(),
  total_amount: z.int(),
  applied_balance_amount: z.int(),
  due_amount: z.int(),
  refunded_amount: z.int(),
  refunded_tax_amount: z.int(),
  refundable_amount: z.int(),
  refundable_tax_amount: z.int(),
  currency: z.string(),
  billing_reason: openEnum(billingReasons),
  billing_name: z.nullable(z.string()),
  billing_address: z.nullable(address),
  invoice_number: z.nullable(z.string()),
  receipt_number: z.nullable(z.string()),
  is_invoice_generated: z.boolean(),
  seats: z.nullable(z.int()),
  units: z.nullable(z.int()),
  customer_id: z.guid(),
  user_id: z.guid(),
  product_id: z.nullable(z.guid()),
  discount_id: z.nullable(z.guid()),
  subscription_id: z.nullable(z.guid()),
  checkout_id: z.nullable(z.guid()),
  next_payment_attempt_at: z.nullable(z.string()),
  product: z.nullable(product),
  subscription: z.nullable(orderSubscription),
  items: z.array(orderItem),
  description: z.string(),
})

export type CustomerOrder = z.infer<typeof customerOrder>

/** What a paper of an order says if the API does; older ones don't. */
const portalOrderItem = z.object({
  ...z.pick(orderItem, { id: true, label: true, amount: true }).shape,
  tax_amount: z.optional(orderItem.shape.tax_amount),
  proration: z.optional(orderItem.shape.proration),
  start_timestamp: z.optional(orderItem.shape.start_timestamp),
  end_timestamp: z.optional(orderItem.shape.end_timestamp),
})

/** What the portal reads of an order; whatever else is sent, or left out, is no concern. */
export const portalOrder = z.object({
  ...z.pick(customerOrder, {
    id: true,
    created_at: true,
    status: true,
    subtotal_amount: true,
    discount_amount: true,
    net_amount: true,
    tax_amount: true,
    total_amount: true,
    applied_balance_amount: true,
    due_amount: true,
    refunded_amount: true,
    refunded_tax_amount: true,
    currency: true,
    billing_name: true,
    billing_address: true,
    invoice_number: true,
    is_invoice_generated: true,
    customer_id: true,
    description: true,
  }).shape,
  receipt_number: z.optional(customerOrder.shape.receipt_number),
  next_payment_attempt_at: z.optional(customerOrder.shape.next_payment_attempt_at),
  seats: z.optional(customerOrder.shape.seats),
  units: z.optional(customerOrder.shape.units),
  product: z.nullable(z.pick(product, { name: true, is_recurring: true })),
  items: z.array(portalOrderItem),
})

export type PortalOrder = z.infer<typeof portalOrder>

/** A page of orders, each of which is parsed on its own: an odd one must not take the others along. */
export const portalOrderPage = page(z.unknown())
