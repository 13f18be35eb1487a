import * as z from 'zod/mini'
import { flag } from '../query'
import { textOrNull } from '../text'
import { changeActors } from './history'

/** Longest reference of a buyer, in characters. */
export const REFERENCE_MAX = 100

/** Where a file can be read for some minutes, by whoever has the address. */
export const paperLink = z.object({ url: z.string() })

/** Which paper to link to. Portico's own: the published API only has the latest. */
export const paperQuery = z.object({
  revision: z.optional(z.pipe(z.string().check(z.regex(/^[1-9]\d{0,5}$/)), z.transform(Number))),
  /** The structured copy instead of the PDF. */
  copy: z._default(flag, false),
})

export type PaperQuery = z.infer<typeof paperQuery>

/** The body of `POST …/invoice`, which the published API has none of. */
export const invoiceRequest = z.object({
  /** The buyer's own, such as the number of a purchase order. Absent: as it was. */
  buyer_reference: z.optional(textOrNull(REFERENCE_MAX)),
})

export type InvoiceRequest = z.infer<typeof invoiceRequest>

/** What there is of an order's invoice. */
export const invoiceStates = [
  /** The latest one says what the order says. */
  'current',
  /** The order has changed since: a corrected one can be issued. */
  'outdated',
  /** None has been issued yet, but one can be. */
  'open',
  /** None can be issued: `reason` says why. */
  'refused',
] as const

/** An issued paper of an order. Times are UTC. */
export const issuedPaper = z.object({
  kind: z.enum(['invoice', 'receipt']),
  /** Counts from 1 for each kind. */
  revision: z.int(),
  number: z.string(),
  created_at: z.string(),
  /** The number of the one that it corrects, and what differs. */
  corrects: z.nullable(z.string()),
  corrected: z.array(z.enum(['name', 'address', 'taxId', 'reference', 'amounts'])),
  /** The buyer's tax id on it. */
  buyer_tax_id: z.nullable(z.string()),
  actor: z.enum(changeActors),
  actor_name: z.nullable(z.string()),
  /** Whether the caller had it issued. */
  by_you: z.boolean(),
  has_copy: z.boolean(),
  /** Why it has no structured copy: a code. */
  copy_left_out: z.nullable(z.string()),
})

export type IssuedPaper = z.infer<typeof issuedPaper>

/** The papers of an order, oldest first, and what can be issued. */
export const orderPapers = z.object({
  items: z.array(issuedPaper),
  invoice: z.object({ state: z.enum(invoiceStates), reason: z.nullable(z.string()) }),
  buyer_reference: z.nullable(z.string()),
})

export type OrderPapers = z.infer<typeof orderPapers>
