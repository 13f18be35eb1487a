import * as z from 'zod/mini'
import { openEnum } from './open-enum'

export const recurringIntervals = ['day', 'week', 'month', 'year'] as const
const interval = z.nullable(openEnum(recurringIntervals))
const count = z.nullable(z.int())
const timestamps = { created_at: z.string(), modified_at: z.nullable(z.string()) }

/** The merchant, as far as customers are told. */
export const organization = z.object({
  ...timestamps,
  id: z.guid(),
  name: z.string(),
  slug: z.string(),
  avatar_url: z.nullable(z.string()),
  proration_behavior: openEnum(['invoice', 'prorate', 'next_period', 'reset']),
  allow_customer_updates: z.boolean(),
  customer_portal_settings: z.object({
    usage: z.object({ show: z.boolean() }),
    subscription: z.object({
      update_seats: z.boolean(),
      update_plan: z.boolean(),
      pause: z.boolean(),
    }),
    customer: z.object({ allow_email_change: z.boolean() }),
  }),
  organization_features: z.object({
    member_model_enabled: z.boolean(),
    checkout_localization_enabled: z.boolean(),
  }),
})

/** A fixed price. The API knows other kinds; the embedded one sells at fixed prices. */
export const price = z.object({
  ...timestamps,
  id: z.guid(),
  source: openEnum(['catalog', 'ad_hoc']),
  amount_type: z.literal('fixed'),
  price_currency: z.string(),
  tax_behavior: z.nullable(openEnum(['location', 'inclusive', 'exclusive'])),
  is_archived: z.boolean(),
  product_id: z.guid(),
  price_amount: z.int(),
})

export const product = z.object({
  ...timestamps,
  id: z.guid(),
  trial_interval: interval,
  trial_interval_count: count,
  name: z.string(),
  description: z.nullable(z.string()),
  visibility: openEnum(['draft', 'private', 'public']),
  recurring_interval: interval,
  recurring_interval_count: count,
  meter_interval: interval,
  meter_interval_count: count,
  is_recurring: z.boolean(),
  is_archived: z.boolean(),
  organization_id: z.guid(),
  prices: z.array(price),
  benefits: z.array(z.unknown()),
  medias: z.array(z.unknown()),
  organization,
})

export type Organization = z.infer<typeof organization>
export type Price = z.infer<typeof price>
export type Product = z.infer<typeof product>
