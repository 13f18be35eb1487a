import type { Address } from '../contract/address/address'
import type { InvoiceDocument, InvoiceLine } from './invoice-document'
import type { TaxShare } from './tax-shares'

/** What of the billing details differs between a paper and the one that it corrects. */
export type CorrectedField = 'name' | 'address' | 'taxId' | 'reference'

/**
 * An invoice, a corrected one or a receipt as it is issued: all that its files say, independent of
 * language. It is kept with them and never made again.
 */
export type PaperDocument = Omit<InvoiceDocument, 'lines'> & {
  kind: 'invoice' | 'correction' | 'receipt'
  /** The number with a revision mark from the second on: `NORD-00296-2`. */
  number: string
  issuedAt: string
  /** The zone of all its days. */
  timeZone: string
  /** The paper that this one replaces (VAT directive, Article 219). */
  corrects: { number: string; issuedAt: string | null; fields: CorrectedField[] } | null
  /** When it was supplied: equal for a day, apart for a period. */
  supplied: { from: string; to: string }
  /** The buyer's own, such as the number of a purchase order. */
  reference: string | null
  /** As they are stored, for copies that machines read. */
  addresses: { seller: Address | null; buyer: Address | null }
  lines: PaperLine[]
  taxes: TaxShare[]
  sums: PaperSums
  /** When the rest is due, where something is and the order tells. */
  dueAt: string | null
  /** Lines that the merchant wants at the foot of each page. */
  footer: string[]
}

/** Quantity and unit price are null where the order doesn't tell them exactly. */
export type PaperLine = InvoiceLine & {
  quantity: number | null
  unitPrice: number | null
  /** Of its tax, as in `taxes`; null where the order doesn't tell it. */
  rate: number | null
  /** The time that it covers. */
  period: { from: string; to: string } | null
}

/** In the currency's minor unit. `lines − discount` is the net amount, or the total with the tax. */
export type PaperSums = {
  lines: number
  discount: number
  net: number
  tax: number
  total: number
  /** What of the total has been paid, also by credit. */
  paid: number
  due: number
  /** With the tax on it. */
  refunded: number
}
