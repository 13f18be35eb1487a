import * as z from 'zod/mini'
import { openEnum } from '../open-enum'
import { page } from '../page'
import { price, recurringIntervals } from '../product/price'
import { product } from '../product/product'
import { flag, pageLimit, pageNumber, repeatable } from '../query'
import { plainText } from '../text'

export const subscriptionStatuses = [
  'incomplete',
  'incomplete_expired',
  'trialing',
  'active',
  'past_due',
  'canceled',
  'unpaid',
  'paused',
] as const

/** The statuses in which a subscription gives what was bought. */
export const runningStatuses = ['trialing', 'active'] as const

const time = z.string()
const timeOrNull = z.nullable(time)

/** The subscription that an order belongs to. Times are UTC, amounts minor units. */
export const orderSubscription = z.object({
  created_at: time,
  modified_at: timeOrNull,
  id: z.guid(),
  amount: z.int(),
  currency: z.string(),
  recurring_interval: openEnum(recurringIntervals),
  recurring_interval_count: z.int(),
  status: openEnum(subscriptionStatuses),
  current_period_start: time,
  current_period_end: time,
  current_meter_period_start: timeOrNull,
  current_meter_period_end: timeOrNull,
  trial_start: timeOrNull,
  trial_end: timeOrNull,
  cancel_at_period_end: z.boolean(),
  canceled_at: timeOrNull,
  started_at: timeOrNull,
  ends_at: timeOrNull,
  ended_at: timeOrNull,
  past_due_at: timeOrNull,
  pause_at_period_end: z.boolean(),
  paused_at: timeOrNull,
  resumes_at: timeOrNull,
  customer_id: z.guid(),
  product_id: z.guid(),
  discount_id: z.nullable(z.guid()),
  checkout_id: z.nullable(z.guid()),
  seats: z.nullable(z.int()),
  units: z.nullable(z.int()),
  customer_cancellation_reason: z.nullable(z.string()),
  customer_cancellation_comment: z.nullable(z.string()),
})

export type OrderSubscription = z.infer<typeof orderSubscription>

/** A subscription as its customer sees it, with what was bought. */
export const customerSubscription = z.object({
  ...orderSubscription.shape,
  product,
  prices: z.array(price),
  meters: z.array(z.unknown()),
  pending_update: z.null(),
})

export type CustomerSubscription = z.infer<typeof customerSubscription>

export const customerSubscriptionPage = page(customerSubscription)

const sortProperties = ['started_at', 'amount', 'status', 'organization', 'product'] as const

export type SubscriptionProperty = (typeof sortProperties)[number]

const subscriptionSortings = sortProperties.flatMap(
  (property) => [property, `-${property}`] as const,
)

/** The query of `GET /v1/customer-portal/subscriptions/`. */
export const subscriptionListQuery = z.object({
  product_id: repeatable(z.guid()),
  active: z.optional(flag),
  query: z.optional(plainText),
  page: pageNumber,
  limit: pageLimit,
  sorting: z._default(z.array(z.enum(subscriptionSortings)), ['-started_at']),
})

export type SubscriptionListQuery = z.infer<typeof subscriptionListQuery>
