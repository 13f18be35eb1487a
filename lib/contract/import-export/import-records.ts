import * as z from 'zod/mini'
import { emailInput } from '../customer/email'
import { externalIdOrNull } from '../customer/external-id'
import { metadataInput } from '../metadata'
import { customFieldData } from '../order/order'
import { featureSettings } from '../organization/organization'
import { benefit, media } from '../product/product'
import {
  addressOrNull,
  amount,
  count,
  countOrNull,
  currency,
  currencyOrNull,
  emailOrNull,
  flag,
  id,
  identity,
  idOrNull,
  line,
  lineOrNull,
  linesOrNull,
  localeOrNull,
  time,
  timeOrNull,
  token,
  tokenOrNull,
} from './import-fields'
import { importedPrice } from './import-price'

// What an import reads: the API's own objects, as it sends them, with values that a newer
// API may have come up with. Unknown fields are ignored, what may be missing is filled in.

const pairs = z._default(metadataInput, {})

/** Older exports have no details of where a picture is stored. */
const detail = z._default(z.nullable(z.string()), null)

const importedMedia = z.looseObject({
  ...media.shape,
  storage_version: detail,
  checksum_etag: detail,
  checksum_sha256_base64: detail,
  checksum_sha256_hex: detail,
  last_modified_at: detail,
  version: detail,
})

export const organizationRecord = z.object({
  ...identity,
  name: line,
  slug: line,
  avatar_url: lineOrNull,
  legal_name: z.optional(line),
  address: addressOrNull,
  tax_id: lineOrNull,
  accent: lineOrNull,
  site: lineOrNull,
  support: lineOrNull,
  feature_settings: z._default(z.nullable(featureSettings), null),
})

export const productRecord = z.object({
  ...identity,
  organization_id: id,
  name: line,
  description: linesOrNull,
  visibility: z._default(token, 'public'),
  recurring_interval: tokenOrNull,
  recurring_interval_count: countOrNull,
  trial_interval: tokenOrNull,
  trial_interval_count: countOrNull,
  meter_interval: tokenOrNull,
  meter_interval_count: countOrNull,
  is_archived: flag,
  metadata: pairs,
  // Absent in an order's product, which then leaves what is known of them.
  prices: z.optional(z.array(importedPrice)),
  benefits: z.optional(z.array(benefit)),
  medias: z.optional(z.array(importedMedia)),
})

export const discountRecord = z.looseObject({
  ...identity,
  organization_id: id,
  name: line,
  code: lineOrNull,
  type: token,
  duration: token,
  currency: z.optional(z.nullable(currency)),
})

export const memberRecord = z.object({
  ...identity,
  external_id: externalIdOrNull,
  email: emailInput,
  name: lineOrNull,
  role: z.enum(['owner', 'billing_manager', 'member']),
})

export const customerRecord = z.object({
  ...identity,
  organization_id: id,
  type: z._default(z.enum(['individual', 'team']), 'individual'),
  external_id: externalIdOrNull,
  email: emailOrNull,
  email_verified: flag,
  name: lineOrNull,
  billing_name: lineOrNull,
  billing_address: addressOrNull,
  tax_id: z._default(z.nullable(z.tuple([line, token])), null),
  locale: localeOrNull,
  metadata: pairs,
  avatar_url: lineOrNull,
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
  currency,
  recurring_interval: token,
  recurring_interval_count: z._default(count, 1),
  status: token,
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
  customer_cancellation_reason: tokenOrNull,
  customer_cancellation_comment: linesOrNull,
  seats: countOrNull,
  units: countOrNull,
  metadata: pairs,
})

const itemRecord = z.object({
  ...identity,
  label: line,
  amount,
  tax_amount: z._default(amount, 0),
  proration: flag,
  product_price_id: idOrNull,
  start_timestamp: timeOrNull,
  end_timestamp: timeOrNull,
})

export const orderRecord = z
  .object({
    ...identity,
    customer_id: id,
    product_id: idOrNull,
    subscription_id: idOrNull,
    discount_id: idOrNull,
    checkout_id: idOrNull,
    status: token,
    billing_reason: token,
    currency,
    subtotal_amount: amount,
    discount_amount: z._default(amount, 0),
    net_amount: amount,
    tax_amount: z._default(amount, 0),
    total_amount: z.optional(amount),
    applied_balance_amount: z._default(amount, 0),
    refunded_amount: z._default(amount, 0),
    refunded_tax_amount: z._default(amount, 0),
    platform_fee_amount: z._default(amount, 0),
    platform_fee_currency: currencyOrNull,
    billing_name: lineOrNull,
    billing_address: addressOrNull,
    invoice_number: lineOrNull,
    receipt_number: lineOrNull,
    is_invoice_generated: flag,
    seats: countOrNull,
    units: countOrNull,
    description: line,
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
