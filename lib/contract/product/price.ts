import * as z from 'zod/mini'
import { openEnum } from '../open-enum'

export const recurringIntervals = ['day', 'week', 'month', 'year'] as const

const count = z.nullable(z.int())
/** Finer than a minor unit: prices of single units are decimal numbers, sent as text. */
const decimal = z.union([z.string(), z.number()])

const shared = {
  created_at: z.string(),
  modified_at: z.nullable(z.string()),
  id: z.guid(),
  source: openEnum(['catalog', 'ad_hoc']),
  price_currency: z.string(),
  tax_behavior: z.nullable(openEnum(['location', 'inclusive', 'exclusive'])),
  is_archived: z.boolean(),
  product_id: z.guid(),
  /** Older clients insist on these two; newer ones read them off the product. */
  type: openEnum(['one_time', 'recurring']),
  recurring_interval: z.nullable(openEnum(recurringIntervals)),
}

const seatTiers = z.looseObject({
  tiers: z.array(
    z.looseObject({
      min_seats: z.int(),
      max_seats: z.optional(count),
      price_per_seat: z.int(),
    }),
  ),
  minimum_seats: count,
  maximum_seats: count,
})

const meter = z.looseObject({
  id: z.guid(),
  name: z.string(),
  unit: z.string(),
  custom_label: z.nullable(z.string()),
  custom_multiplier: z.nullable(z.number()),
})

const metered = { cap_amount: count, meter_id: z.guid(), meter }

/** Each step by what it is made of: newer APIs have kinds of steps that are not known here. */
const tiers = z.looseObject({ tiers: z.array(z.looseObject({})) })

/** What each published kind of price has of its own. Amounts are integers in minor units. */
export const priceKinds = {
  fixed: { price_amount: z.int() },
  custom: { minimum_amount: count, maximum_amount: count, preset_amount: count },
  free: {},
  seat_based: { seat_tiers: seatTiers },
  metered_unit: { ...metered, unit_amount: decimal },
  metered_tiers: { ...metered, tiers },
  unit_based: {
    tiers,
    minimum_units: count,
    maximum_units: count,
    unit_label: z.nullable(z.record(z.string(), z.record(z.string(), z.string()))),
  },
}

const kind = <const Kind extends keyof typeof priceKinds>(name: Kind) =>
  z.looseObject({ ...shared, amount_type: z.literal(name), ...priceKinds[name] })

const fixed = kind('fixed')

/** A fixed price of the kind that carries its interval itself. */
const legacyRecurring = z.looseObject({
  ...fixed.shape,
  type: z.literal('recurring'),
  recurring_interval: openEnum(recurringIntervals),
  legacy: z.literal(true),
})

/** A kind of price that a newer API came up with passes through as it is. */
const other = z.looseObject({ ...shared, amount_type: z.string() })

/** What a product costs, of whichever kind. */
export const price = z.union([
  legacyRecurring,
  fixed,
  kind('custom'),
  kind('free'),
  kind('seat_based'),
  kind('metered_unit'),
  kind('metered_tiers'),
  kind('unit_based'),
  other,
])

export type Price = z.infer<typeof price>
