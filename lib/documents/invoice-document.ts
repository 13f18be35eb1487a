import { addressLines } from '../address/format-address'
import type { Address } from '../contract/address/address'
import type { PortalOrder } from '../contract/order/order'
import { printRulesOf } from '../countries/rules-of'
import { type Total, totalsOf } from './totals'

/**
 * Everything that an invoice says, in no language: what renders it adds labels and formats. Money
 * is in the minor unit of the currency, times are UTC.
 */
export type InvoiceDocument = {
  /** Null as long as none is given. */
  number: string | null
  status: PortalOrder['status']
  orderedAt: string
  currency: string
  /** Null where the invoice is the platform's, and ours only a summary of the order. */
  seller: Party | null
  buyer: Party
  lines: InvoiceLine[]
  /** From the subtotal to what is due, in an order in which they add up. */
  totals: Total[]
}

export type Party = {
  name: string | null
  address: PrintedAddress | null
  taxId: string | null
}

/** An address as its country's post has it printed; the reader's language names the country. */
export type PrintedAddress = {
  lines: string[]
  /** ISO 3166-1 alpha-2. */
  country: string
}

export type InvoiceLine = { description: string; amount: number }

/** Who sells, as the merchant configured or stored it. */
export type Seller = { name: string; address: Address | null; taxId: string | null }

/**
 * The invoice of an order as it is now.
 *
 * @param buyerTaxId The customer's: the order itself has none.
 */
export function invoiceDocument(
  order: PortalOrder,
  seller: Seller | null,
  buyerTaxId: string | null,
): InvoiceDocument {
  return {
    number: order.invoice_number,
    status: order.status,
    orderedAt: order.created_at,
    currency: order.currency,
    seller: seller && { ...seller, address: printedAddress(seller.address) },
    buyer: {
      name: order.billing_name,
      address: printedAddress(order.billing_address),
      taxId: buyerTaxId,
    },
    lines: order.items.map(({ label, amount }) => ({ description: label, amount })),
    totals: totalsOf(order),
  }
}

function printedAddress(address: Address | null): PrintedAddress | null {
  if (!address) return null
  const { country } = address
  return { lines: addressLines(address, printRulesOf(country)), country }
}
