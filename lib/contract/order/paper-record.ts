import * as z from 'zod/mini'
import { pageLimit, pageNumber, time } from '../query'
import { paperContent } from './paper-content'

/**
 * An issued paper as its merchant's bookkeeping reads it: what it says, and where its files are.
 * Money is in the currency's minor unit, times are UTC.
 */
export const paperRecord = z.object({
  id: z.guid(),
  kind: z.enum(['invoice', 'correction', 'receipt']),
  /** Counts from 1 for an order's invoices, and for its receipts. */
  revision: z.int(),
  number: z.string(),
  /** The number of the invoice that it corrects. */
  corrects: z.nullable(z.string()),
  issued_at: z.string(),
  order_id: z.guid(),
  customer_id: z.guid(),
  external_customer_id: z.nullable(z.string()),
  /** The customer's today; the paper may name another buyer. */
  customer_name: z.nullable(z.string()),
  ...paperContent.shape,
  /** Where the PDF can be read for some minutes, by whoever has the address. */
  url: z.string(),
  /** The same for the structured copy, where there is one. */
  copy_url: z.nullable(z.string()),
})

export type PaperRecord = z.infer<typeof paperRecord>

/** The query of `GET /v1/papers/`. */
export const paperListQuery = z.object({
  issued_after: z.optional(time),
  issued_before: z.optional(time),
  page: pageNumber,
  limit: pageLimit,
})

export type PaperListQuery = z.infer<typeof paperListQuery>
