import * as z from 'zod/mini'
import { address } from '../address/address'
import { page } from '../page'
import { limit, pageNumber } from '../query'

/** Who changes billing data: a customer themselves, a member of a team, or the merchant. */
export const changeActors = ['customer', 'member', 'merchant'] as const

export type ChangeActor = (typeof changeActors)[number]

/** One side of a change: only the fields that it changed. */
export const billingState = z.object({
  billing_name: z.optional(z.nullable(z.string())),
  billing_address: z.optional(z.nullable(address)),
  tax_id: z.optional(z.nullable(z.string())),
})

export const billingFields = ['billing_name', 'billing_address', 'tax_id'] as const

export type BillingState = z.infer<typeof billingState>

/** One change of an order's or a customer's billing data, as the API shows it. Times are UTC. */
export const changeRecord = z.object({
  id: z.guid(),
  created_at: z.string(),
  actor: z.enum(changeActors),
  actor_name: z.nullable(z.string()),
  /**
   * Whether it was made through a link to the order, so that the actor is whom the link was made for,
   * and somebody else may have used it. Absent in answers of earlier releases.
   */
  through_link: z.optional(z.boolean()),
  /** Whether the caller made it. */
  by_you: z.boolean(),
  before: billingState,
  after: billingState,
})

export type ChangeRecord = z.infer<typeof changeRecord>

/** What was changed about an order, newest first. */
export const changeRecords = z.object({ items: z.array(changeRecord) })

/** The same, one page of it. */
export const changeRecordPage = page(changeRecord)

/** The query of an order's history. Without a limit, all of it is one page. */
export const historyQuery = z.object({ page: pageNumber, limit: z.optional(limit) })

export type HistoryQuery = z.infer<typeof historyQuery>
