import * as z from 'zod/mini'
import { openEnum } from './open-enum'
import { recurringIntervals } from './product'

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
  customer_cancellation_reason: z.nullable(z.string()),
  customer_cancellation_comment: z.nullable(z.string()),
})

export type OrderSubscription = z.infer<typeof orderSubscription>
