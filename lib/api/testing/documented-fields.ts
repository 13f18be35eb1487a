import * as z from 'zod/mini'

// What the API's documentation names, written down apart from the contract's own schemas:
// those are what is held to it.

const moment = z.iso.datetime()
const id = z.guid()
const orNull = <Schema extends z.core.$ZodType>(schema: Schema) => z.nullable(schema)
const interval = z.enum(['day', 'week', 'month', 'year'])
const text = orNull(z.string())

const timestamps = { created_at: moment, modified_at: orNull(moment) }

const address = z.object({
  line1: text,
  line2: text,
  postal_code: text,
  city: text,
  state: text,
  country: z.string().check(z.length(2)),
})

const price = z.object({
  ...timestamps,
  id,
  source: z.enum(['catalog', 'ad_hoc']),
  amount_type: z.string(),
  is_archived: z.boolean(),
  product_id: id,
  type: z.string(),
  price_currency: z.string(),
  price_amount: z.int(),
})

/** A price of what is sold by the month or year. */
export const documentedRecurringPrice = z.object({
  ...price.shape,
  recurring_interval: interval,
  legacy: z.literal(true),
})

const benefit = z.object({
  ...timestamps,
  id,
  type: z.string(),
  description: z.string(),
  selectable: z.boolean(),
  deletable: z.boolean(),
  organization_id: id,
})

const media = z.object({
  id,
  organization_id: id,
  name: z.string(),
  path: z.string(),
  mime_type: z.string(),
  size: z.int(),
  storage_version: text,
  checksum_etag: text,
  checksum_sha256_base64: text,
  checksum_sha256_hex: text,
  last_modified_at: orNull(moment),
  version: text,
  service: z.string(),
  is_uploaded: z.boolean(),
  created_at: moment,
  size_readable: z.string(),
  public_url: z.string(),
})

const organization = z.object({
  ...timestamps,
  id,
  name: z.string(),
  slug: z.string(),
  avatar_url: text,
  proration_behavior: z.string(),
  allow_customer_updates: z.boolean(),
})

const product = z.object({
  ...timestamps,
  id,
  trial_interval: orNull(interval),
  trial_interval_count: orNull(z.int()),
  name: z.string(),
  description: text,
  recurring_interval: orNull(interval),
  recurring_interval_count: orNull(z.int()),
  is_recurring: z.boolean(),
  is_archived: z.boolean(),
  organization_id: id,
  prices: z.array(price),
  benefits: z.array(benefit),
  medias: z.array(media),
  organization,
})

const subscription = z.object({
  ...timestamps,
  id,
  amount: z.int(),
  currency: z.string(),
  recurring_interval: interval,
  recurring_interval_count: z.int(),
  status: z.string(),
  current_period_start: moment,
  current_period_end: moment,
  trial_start: orNull(moment),
  trial_end: orNull(moment),
  cancel_at_period_end: z.boolean(),
  canceled_at: orNull(moment),
  started_at: orNull(moment),
  ends_at: orNull(moment),
  ended_at: orNull(moment),
  customer_id: id,
  product_id: id,
  discount_id: orNull(id),
  checkout_id: orNull(id),
  seats: orNull(z.int()),
  customer_cancellation_reason: text,
  customer_cancellation_comment: text,
})

const item = z.object({
  ...timestamps,
  id,
  label: z.string(),
  amount: z.int(),
  tax_amount: z.int(),
  proration: z.boolean(),
  product_price_id: orNull(id),
})

/** An order, as its customer's update answers with it. */
export const documentedOrder = z.object({
  ...timestamps,
  id,
  status: z.enum(['pending', 'paid', 'refunded', 'partially_refunded']),
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
  currency: z.string(),
  billing_reason: z.string(),
  billing_name: text,
  billing_address: orNull(address),
  invoice_number: z.string(),
  is_invoice_generated: z.boolean(),
  seats: orNull(z.int()),
  customer_id: id,
  product_id: orNull(id),
  discount_id: orNull(id),
  subscription_id: orNull(id),
  checkout_id: orNull(id),
  user_id: id,
  product: orNull(product),
  subscription: orNull(subscription),
  items: z.array(item).check(z.minLength(1)),
  description: z.string(),
  next_payment_attempt_at: orNull(moment),
})

/** A customer, as the merchant's update answers with it. */
export const documentedCustomer = z.object({
  ...timestamps,
  id,
  metadata: z.record(z.string(), z.unknown()),
  email: z.string(),
  email_verified: z.boolean(),
  type: z.enum(['individual', 'team']),
  name: text,
  billing_address: orNull(address),
  tax_id: orNull(z.array(z.string())),
  organization_id: id,
  deleted_at: orNull(moment),
  avatar_url: z.string(),
  external_id: text,
  locale: text,
})
