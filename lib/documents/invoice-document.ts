import { toAddressLines } from '../address/format-address'
import type { Address } from '../contract/address/address'
import type { PortalOrder } from '../contract/order/order'
import { getPrintRules } from '../countries/country-rules'
import { type InvoiceLine, listLines } from './lines'
import { type TaxShare, taxSharesOf } from './tax-shares'
import { listTotals, type Total } from './totals'

/**
 * The contents of an invoice, independent of language: renderers add labels and formats. Money is
 * in the minor unit of the currency, times are UTC.
 */
export type InvoiceDocument = {
  /** Null until one is assigned. */
  number: string | null
  status: PortalOrder['status']
  orderedAt: string
  currency: string
  /** Null when the platform is the seller: this is then only a summary of the order. */
  seller: Party | null
  buyer: Party
  lines: InvoiceLine[]
  /** What is taxed at which rate, as far as the order tells. */
  taxes: TaxShare[]
  /** From the subtotal to the amount due, in an order in which they add up. */
  totals: Total[]
}

export type Party = {
  name: string | null
  address: PrintedAddress | null
  taxId: string | null
}

/** An address as printed in its country. The renderer adds the country's name in its language. */
export type PrintedAddress = {
  lines: string[]
  /** ISO 3166-1 alpha-2. */
  country: string
}

/** The seller, as configured or stored by the merchant. */
export type Seller = { name: string; address: Address | null; taxId: string | null }

/**
 * Creates the invoice of an order.
 *
 * @param buyerTaxId The customer's tax id, since the order has none.
 */
export function createInvoiceDocument(
  order: PortalOrder,
  seller: Seller | null,
  buyerTaxId: string | null,
): InvoiceDocument {
  return {
    number: order.invoice_number,
    status: order.status,
    orderedAt: order.created_at,
    currency: order.currency,
    seller: seller && { ...seller, address: toPrintedAddress(seller.address) },
    buyer: {
      name: order.billing_name,
      address: toPrintedAddress(order.billing_address),
      taxId: buyerTaxId,
    },
    lines: listLines(order),
    taxes: taxSharesOf(order),
    totals: listTotals(order),
  }
}

function toPrintedAddress(address: Address | null): PrintedAddress | null {
  if (!address) return null
  const { country } = address
  return { lines: toAddressLines(address, getPrintRules(country)), country }
}
