import type { InvoiceDocument } from './invoice-document'
import type { TaxShare } from './tax-shares'

/** What of the billing details differs between a paper and the one that it corrects. */
export type CorrectedField = 'name' | 'address' | 'taxId' | 'reference'

/**
 * An invoice, a corrected one or a receipt as it is issued: all that the file says, independent of
 * language. It is kept with the file and never made again.
 */
export type PaperDocument = InvoiceDocument & {
  kind: 'invoice' | 'correction' | 'receipt'
  /** The number with a revision mark from the second on: `NORD-00296-2`. */
  number: string
  issuedAt: string
  /** The paper that this one replaces (VAT directive, Article 219). */
  corrects: { number: string; issuedAt: string; fields: CorrectedField[] } | null
  /** Ordered and supplied on one day, or over a period. */
  supplied: { from: string; to: string }
  /** The buyer's own, such as the number of a purchase order. */
  reference: string | null
  taxes: TaxShare[]
  /** When it was paid in full; null while it isn't, or where the order doesn't tell. */
  isPaid: boolean
  /** Lines that the merchant wants at the foot of each page. */
  footer: string[]
}
