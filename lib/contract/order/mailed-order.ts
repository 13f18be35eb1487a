import * as z from 'zod/mini'
import { portalOrder } from './order'

/** What a customer is mailed of an order: that it was paid, refunded, or has another invoice. */
export const orderMailKinds = ['paid', 'refund', 'correction'] as const

export type OrderMailKind = (typeof orderMailKinds)[number]

/** Who bought an order, as far as a mail to them needs it; all else is no concern. */
const buyer = z.object({
  id: z.guid(),
  /** `team`, or what a customer of one person is called. */
  type: z.nullish(z.string()),
  name: z.nullish(z.string()),
  email: z.nullish(z.string()),
  locale: z.nullish(z.string()),
  deleted_at: z.nullish(z.string()),
})

/** What a mail reads of an order, from the merchant's view of it. */
export const mailedOrder = z.object({
  ...z.pick(portalOrder, {
    id: true,
    status: true,
    total_amount: true,
    refunded_amount: true,
    refunded_tax_amount: true,
    currency: true,
    description: true,
    invoice_number: true,
    receipt_number: true,
    is_invoice_generated: true,
    product: true,
  }).shape,
  customer: buyer,
})

export type MailedOrder = z.infer<typeof mailedOrder>

/** Who acts for a team; a newer API may send an unknown role. */
export const teamMember = z.object({
  id: z.guid(),
  name: z.nullish(z.string()),
  email: z.nullish(z.string()),
  role: z.string(),
})

export type TeamMember = z.infer<typeof teamMember>
