import { boolean, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Metadata } from '../../contract/metadata'
import type { subscriptionStatuses } from '../../contract/subscription/subscription'
import { amountColumn, identity, moment } from './columns'
import { customers } from './customer'
import { products, type RecurringInterval } from './product'

export const subscriptions = pgTable(
  'subscriptions',
  {
    ...identity(),
    customer_id: uuid()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    product_id: uuid()
      .notNull()
      .references(() => products.id),
    discount_id: uuid(),
    checkout_id: uuid(),
    amount: amountColumn().notNull(),
    currency: text().notNull(),
    recurring_interval: text().$type<RecurringInterval>().notNull(),
    recurring_interval_count: integer().notNull().default(1),
    status: text().$type<(typeof subscriptionStatuses)[number]>().notNull(),
    current_period_start: moment().notNull(),
    current_period_end: moment().notNull(),
    current_meter_period_start: moment(),
    current_meter_period_end: moment(),
    trial_start: moment(),
    trial_end: moment(),
    cancel_at_period_end: boolean().notNull().default(false),
    started_at: moment(),
    canceled_at: moment(),
    ends_at: moment(),
    ended_at: moment(),
    past_due_at: moment(),
    pause_at_period_end: boolean().notNull().default(false),
    paused_at: moment(),
    resumes_at: moment(),
    customer_cancellation_reason: text(),
    customer_cancellation_comment: text(),
    seats: integer(),
    units: integer(),
    metadata: jsonb().$type<Metadata>().notNull().default({}),
  },
  (table) => [
    // Has what orders are sorted by, and what determines whether a customer is active.
    index('subscriptions_of_customer').on(
      table.customer_id,
      table.id,
      table.started_at,
      table.status,
    ),
  ],
)
