import type { Address } from '../contract/address/address'
import type { CustomerOrder } from '../contract/order/order'
import { createInvoiceDocument, type Seller } from './invoice-document'
import type { PaperDocument, PaperLine, PaperSums } from './paper-document'
import { ratesOfItems, taxSharesOf } from './tax-shares'

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
    supplied: supplyOf(order),
    addresses: { seller: seller.address, buyer: order.billing_address },
    lines: linesOf(order),
    taxes: taxSharesOf(order),
    sums,
    dueAt: due > 0 ? order.next_payment_attempt_at : null,
  }
}

type Dated = Pick<CustomerOrder, 'created_at' | 'items'>

/** A subscription is supplied over the time that its items cover; what has none, when ordered. */
function supplyOf({ created_at, items }: Dated): PaperDocument['supplied'] {
  const periods = items.flatMap((item) => periodOf(item) ?? [])
  const starts = periods.map(({ from }) => from).toSorted()
  const ends = periods.map(({ to }) => to).toSorted()
  return { from: starts[0] ?? created_at, to: ends.at(-1) ?? created_at }
}

type Item = CustomerOrder['items'][number]

function periodOf({ start_timestamp: from, end_timestamp: to }: Item): PaperLine['period'] {
  return from && to ? { from, to } : null
}

/**
 * An order knows how many seats or units it is for, but not of which item: that is clear only where
 * it has a single one, whose price divides.
 */
function linesOf(order: CustomerOrder): PaperLine[] {
  const { items, seats, units } = order
  const count = units ?? seats
  const rates = ratesOfItems(order)
  return items.map((item, index) => {
    const isOfItem = items.length === 1 && !item.proration && count !== null && count > 0
    const unitPrice = isOfItem ? item.amount / count : Number.NaN
    const isExact = isOfItem && Number.isInteger(unitPrice)
    return {
      description: item.label || order.description,
      amount: item.amount,
      quantity: isExact ? count : null,
      unitPrice: isExact ? unitPrice : null,
      rate: rates[index] ?? null,
      period: periodOf(item),
    }
  })
}

/** The number of a revision: the order's own for the first, and with its mark from then on. */
export function numberOfRevision(invoiceNumber: string, revision: number): string {
  return revision === 1 ? invoiceNumber : `${invoiceNumber}-${revision}`
}

/** Whether two addresses of the same order are printed alike. */
export function isSameAddress(one: Address | null, other: Address | null): boolean {
  const partsOf = (address: Address | null) =>
    address && [address.line1, address.line2, address.postal_code, address.city, address.state]
  return JSON.stringify(partsOf(one)) === JSON.stringify(partsOf(other))
}
