import * as z from 'zod/mini'
import { address } from '../address/address'
import { metadata } from '../metadata'
import { customFieldData } from '../order/order'
import { benefit, media, price } from '../product/product'
import { plainText } from '../text'

// What an import reads: the API's own objects, as it sends them, with values that a newer
// API may have come up with. Unknown fields are ignored, what may be missing is filled in.

const INT32_MAX = 2_147_483_647

const text = plainText
const textOrNull = z._default(z.nullable(text), null)
const amount = z.int()
const count = z._default(z.nullable(z.int().check(z.gte(0), z.lte(INT32_MAX))), null)
const flag = z._default(z.boolean(), false)
const id = z.guid()
const idOrNull = z._default(z.nullable(id), null)
const addressOrNull = z._default(z.nullable(address), null)
const pairs = z._default(metadata, {})

/** To the millisecond, which is what the database holds. */
const time = z.pipe(
  z.iso.datetime({ offset: true, local: true, error: 'Input should be a valid datetime' }),
  z.transform((value) => new Date(/(Z|[+-]\d{2}:?\d{2})$/.test(value) ? value : `${value}Z`)),
)
const timeOrNull = z._default(z.nullable(time), null)

const identity = { id, created_at: time, modified_at: timeOrNull }

export const organizationRecord = z.object({
  ...identity,
  name: text,
  slug: text,
  avatar_url: textOrNull,
  legal_name: z.optional(text),
  address: addressOrNull,
  tax_id: textOrNull,
  accent: textOrNull,
  site: textOrNull,
  support: textOrNull,
})

export const productRecord = z.object({
  ...identity,
  organization_id: id,
  name: text,
  description: textOrNull,
  visibility: z._default(text, 'public'),
  recurring_interval: textOrNull,
  recurring_interval_count: count,
  trial_interval: textOrNull,
  trial_interval_count: count,
  meter_interval: textOrNull,
  meter_interval_count: count,
  is_archived: flag,
  metadata: pairs,
  // Absent in an order's product, which then leaves what is known of them.
  prices: z.optional(z.array(price)),
  benefits: z.optional(z.array(benefit)),
  medias: z.optional(z.array(media)),
})

export const discountRecord = z.looseObject({
  ...identity,
  organization_id: id,
  name: text,
  code: textOrNull,
  type: text,
  duration: text,
})

export const memberRecord = z.object({
  ...identity,
  external_id: textOrNull,
  email: text,
  name: textOrNull,
  role: z.enum(['owner', 'billing_manager', 'member']),
})

export const customerRecord = z.object({
  ...identity,
  organization_id: id,
  type: z._default(z.enum(['individual', 'team']), 'individual'),
  external_id: textOrNull,
  email: textOrNull,
  email_verified: flag,
  name: textOrNull,
  billing_name: textOrNull,
  billing_address: addressOrNull,
  tax_id: z._default(z.nullable(z.tuple([text, text])), null),
  locale: textOrNull,
  metadata: pairs,
  avatar_url: textOrNull,
  deleted_at: timeOrNull,
  members: z.optional(z.array(memberRecord)),
})

export const subscriptionRecord = z.object({
  ...identity,
  customer_id: id,
  product_id: id,
  discount_id: idOrNull,
  checkout_id: idOrNull,
  amount,
  currency: text,
  recurring_interval: text,
  recurring_interval_count: z._default(z.int().check(z.gte(0), z.lte(INT32_MAX)), 1),
  status: text,
  current_period_start: time,
  current_period_end: time,
  current_meter_period_start: timeOrNull,
  current_meter_period_end: timeOrNull,
  trial_start: timeOrNull,
  trial_end: timeOrNull,
  cancel_at_period_end: flag,
  started_at: timeOrNull,
  canceled_at: timeOrNull,
  ends_at: timeOrNull,
  ended_at: timeOrNull,
  past_due_at: timeOrNull,
  pause_at_period_end: flag,
  paused_at: timeOrNull,
  resumes_at: timeOrNull,
  customer_cancellation_reason: textOrNull,
  customer_cancellation_comment: textOrNull,
  seats: count,
  metadata: pairs,
})

const itemRecord = z.object({
  ...identity,
  label: text,
  amount,
  tax_amount: z._default(amount, 0),
  proration: flag,
  product_price_id: idOrNull,
})

export const orderRecord = z
  .object({
    ...identity,
    customer_id: id,
    product_id: idOrNull,
    subscription_id: idOrNull,
    discount_id: idOrNull,
    checkout_id: idOrNull,
    status: text,
    billing_reason: text,
    currency: text,
    subtotal_amount: amount,
    discount_amount: z._default(amount, 0),
    net_amount: amount,
    tax_amount: z._default(amount, 0),
    total_amount: z.optional(amount),
    applied_balance_amount: z._default(amount, 0),
    refunded_amount: z._default(amount, 0),
    refunded_tax_amount: z._default(amount, 0),
    platform_fee_amount: z._default(amount, 0),
    platform_fee_currency: textOrNull,
    billing_name: textOrNull,
    billing_address: addressOrNull,
    invoice_number: textOrNull,
    receipt_number: textOrNull,
    is_invoice_generated: flag,
    seats: count,
    description: text,
    next_payment_attempt_at: timeOrNull,
    metadata: pairs,
    custom_field_data: z._default(customFieldData, {}),
    items: z._default(z.array(itemRecord), []),
    // Parsed by themselves: many orders hold the same customer.
    customer: z.nullish(z.unknown()),
    product: z.nullish(z.unknown()),
    subscription: z.nullish(z.unknown()),
    discount: z.nullish(z.unknown()),
  })
  .check(
    z.refine(
      ({ net_amount, tax_amount, total_amount }) =>
        total_amount === undefined || total_amount === net_amount + tax_amount,
      { error: 'Should be net_amount and tax_amount together', path: ['total_amount'] },
    ),
  )
