import * as z from 'zod/mini'

/** What there is to find among a customer's orders. Times are UTC, null where there are no orders. */
export const orderSummary = z.object({
  total_count: z.int(),
  /** How many of their invoices lack a billing name or address. */
  lacking_details_count: z.int(),
  oldest_at: z.nullable(z.string()),
  newest_at: z.nullable(z.string()),
})

export type OrderSummary = z.infer<typeof orderSummary>
