import type { CustomerOrder } from '../contract/order/order'
import { createInvoiceDocument, type Seller } from './invoice-document'
import type { InvoiceLine } from './lines'
import type { PaperDocument, PaperSums } from './paper-document'

/** What an order's paper says, apart from what the order itself does. */
export type PaperOptions = {
  kind: 'invoice' | 'receipt'
  number: string
  issuedAt: string
  timeZone: string
  seller: Seller
  /** Lines that the merchant wants at the foot of each page. */
  footer: string[]
  /** The customer's tax id on the day of issue. */
  buyerTaxId: string | null
  reference: string | null
}

/** Creates the paper of an order as the order is now, as one that corrects nothing. */
export function createPaper(order: CustomerOrder, options: PaperOptions): PaperDocument {
  const { seller, buyerTaxId, ...stated } = options
  const { total_amount: total, refunded_amount, refunded_tax_amount } = order
  const invoice = createInvoiceDocument(order, seller, buyerTaxId)
  const due = order.paid ? 0 : order.due_amount
  const sums: PaperSums = {
    lines: order.subtotal_amount,
    discount: order.discount_amount,
    net: order.net_amount,
    tax: order.tax_amount,
    total,
    paid: total - due,
    due,
    refunded: refunded_amount + refunded_tax_amount,
  }
  return {
    ...invoice,
    ...stated,
    corrects: null,
    supplied: supplyOf(order.created_at, invoice.lines),
    addresses: { seller: seller.address, buyer: order.billing_address },
    sums,
    dueAt: due > 0 ? order.next_payment_attempt_at : null,
  }
}

/** A subscription is supplied over the time that its lines cover; what has none, when ordered. */
export function supplyOf(orderedAt: string, lines: InvoiceLine[]): PaperDocument['supplied'] {
  const periods = lines.flatMap(({ period }) => period ?? [])
  const starts = periods.map(({ from }) => from).toSorted()
  const ends = periods.map(({ to }) => to).toSorted()
  return { from: starts[0] ?? orderedAt, to: ends.at(-1) ?? orderedAt }
}

/** The number of a revision: the order's own for the first, and with its mark from then on. */
export function numberOfRevision(invoiceNumber: string, revision: number): string {
  return revision === 1 ? invoiceNumber : `${invoiceNumber}-${revision}`
}
