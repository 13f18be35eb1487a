import { canBeInvoiced } from '../../contract/order/missing-details'
import type { Database } from '../../db/database'
import { numberOfRevision } from '../../documents/create-paper'
import { findCorrections } from '../../documents/find-corrections'
import type { PaperDocument } from '../../documents/paper-document'
import { refused } from '../errors'
import type { OrderRow } from '../orders/order-rows'
import type { Services } from '../services'
import type { PaperRow } from './paper-rows'
import { describePaper, type PaperPlan } from './plan-paper'

/**
 * Plans the next invoice of an order, as of this moment: the first, or a corrected one. Null when
 * the latest, if there is one, says the same.
 *
 * @throws {ServiceError} `refused`
 */
export async function planInvoice(
  database: Database,
  services: Services,
  row: OrderRow,
  { issuedAt, latest }: { issuedAt: string; latest: PaperRow | undefined },
): Promise<PaperPlan | null> {
  const { invoice_number } = row
  if (!canBeInvoiced(row) || invoice_number === null) {
    throw refused('OrderNotEligibleForInvoice')
  }
  if (!row.billing_name || !row.billing_address) throw refused('MissingInvoiceBillingDetails')
  const earlier = latest ? toEarlier(latest) : findEarlierElsewhere(services, row, invoice_number)
  const revision = (earlier?.revision ?? 0) + 1
  const number = numberOfRevision(invoice_number, revision)
  const paper = { kind: 'invoice' as const, number, issuedAt, latest }
  const { document, locale } = await describePaper(database, services, row, paper)
  if (!earlier) return { kind: 'invoice', revision, document, locale }
  const fields = earlier.document ? findCorrections(earlier.document, document) : []
  if (earlier.document && fields.length === 0) return null
  const corrects = { number: earlier.number, issuedAt: earlier.issuedAt, fields }
  const correction: PaperDocument = { ...document, kind: 'correction', corrects }
  return { kind: 'invoice', revision, document: correction, locale }
}

type Earlier = {
  revision: number
  number: string
  /** Null where it was issued elsewhere, and only its number is known. */
  issuedAt: string | null
  document: PaperDocument | null
}

function findEarlierElsewhere({ papers }: Services, row: OrderRow, number: string): Earlier | null {
  if (!isInvoicedElsewhere(row)) return null
  if (!papers.coverImported) throw refused('InvoiceIssuedElsewhere')
  return { revision: 1, number, issuedAt: null, document: null }
}

function toEarlier({ revision, number, created_at, document }: PaperRow): Earlier {
  return { revision, number, issuedAt: created_at.toISOString(), document }
}

/** Whether an order was imported with an invoice that another system issued. */
export function isInvoicedElsewhere(row: OrderRow): boolean {
  return row.is_invoice_generated && !row.is_invoiced_here
}
