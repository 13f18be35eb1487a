import * as z from 'zod/mini'

/**
 * The discount of an order, as the merchant sees it. The API has kinds of it (a
 * share or an amount, once or for some months) that differ in more fields than these.
 */
export const discount = z.looseObject({
  id: z.guid(),
  created_at: z.string(),
  modified_at: z.nullable(z.string()),
  name: z.string(),
  code: z.nullable(z.string()),
  type: z.string(),
  duration: z.string(),
  organization_id: z.guid(),
})

export type Discount = z.infer<typeof discount>
