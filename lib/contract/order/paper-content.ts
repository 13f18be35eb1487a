import * as z from 'zod/mini'

/** What an issued paper says, as tables have it. Money is in the currency's minor unit. */
export const paperContent = z.object({
  /** The zone of the days that are printed on it. */
  time_zone: z.string(),
  /** When it was supplied: equal for a day, apart for a period. */
  supplied_from: z.string(),
  supplied_to: z.string(),
  /** As it is printed; the order may name another by now. */
  buyer: z.object({
    name: z.nullable(z.string()),
    country: z.nullable(z.string()),
    tax_id: z.nullable(z.string()),
  }),
  currency: z.string(),
  taxes: z.array(
    z.object({
      /** In hundredths of a percent; null where the order doesn't tell it exactly. */
      rate: z.nullable(z.int()),
      net_amount: z.int(),
      tax_amount: z.int(),
    }),
  ),
  total_amount: z.int(),
  paid_amount: z.int(),
  due_amount: z.int(),
  refunded_amount: z.int(),
})

export type PaperContent = z.infer<typeof paperContent>
