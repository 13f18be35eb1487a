import { canBeInvoiced } from '../../contract/order/missing-details'
import type { PortalOrder } from '../../contract/order/order'
import type { IssuedPaper, OrderPapers } from '../../contract/order/paper'
import { env } from '../../env'
import type { Result } from '../../polar/failure'
import { getOrderPapers } from '../../polar/papers'
import { listPaperCopies, type PaperCopy } from '../../state/paper-copies'
import { type PaperProblem, toPaperProblem } from './paper-problem'

/** What a customer can do about an order's invoice. */
export type InvoiceOffer =
  /** The latest one says what the order says. */
  | { kind: 'download'; isCorrected: boolean }
  /** It is issued when it is asked for, and then downloaded. */
  | { kind: 'issue'; isCorrected: boolean }
  | { kind: 'none'; problem: PaperProblem }

/** The papers of an order, as its page offers them. */
export type PapersOnPage = {
  invoice: InvoiceOffer
  /** The latest invoice, where it says what the order says. */
  latest: IssuedPaper | null
  hasReceipt: boolean
  /** Those that our own API issued, oldest first. */
  issued: IssuedPaper[]
  /** Invoices of a hosted API, as they were before corrections. */
  copies: PaperCopy[]
  /** The buyer's reference; undefined where it can't be put on an invoice. */
  reference?: string | null
  /** Whether the service replaces an invoice by a corrected one. */
  keepsLatestOnly: boolean
  /** Whether an invoice can be had as it was before a correction: from our own API, or as a copy. */
  keepsEarlier: boolean
}

/**
 * Reads the papers of an order.
 *
 * @param canIssue Whether the session may have invoices issued.
 */
export async function readOrderPapers(
  token: string,
  id: string,
): Promise<Result<(order: PortalOrder, canIssue: boolean) => PapersOnPage>> {
  const [papers, copies] = await Promise.all([getOrderPapers(token, id), readCopies(id)])
  if (!papers.ok) return papers
  const { data } = papers
  return {
    ok: true,
    data: (order, canIssue) =>
      data ? toOwnPapers(data, order, canIssue) : toHostedPapers(copies, order, canIssue),
  }
}

/** That some copies can't be read is no reason to show no order. */
async function readCopies(id: string): Promise<PaperCopy[] | null> {
  if (!env().polarServer) return []
  return listPaperCopies(id).catch(() => [])
}

function toOwnPapers(papers: OrderPapers, order: PortalOrder, canIssue: boolean): PapersOnPage {
  const { items, buyer_reference } = papers
  const invoice = offerOwn(papers, canIssue)
  return {
    invoice,
    latest: papers.invoice.state === 'current' ? findLatest(papers) : null,
    hasReceipt: Boolean(order.receipt_number),
    issued: items,
    copies: [],
    ...(canIssue && invoice.kind !== 'none' && { reference: buyer_reference }),
    keepsLatestOnly: false,
    keepsEarlier: true,
  }
}

function findLatest({ items }: OrderPapers): IssuedPaper | null {
  return items.findLast(({ kind }) => kind === 'invoice') ?? null
}

function offerOwn(papers: OrderPapers, canIssue: boolean): InvoiceOffer {
  const { invoice } = papers
  const latest = findLatest(papers)
  const download = { kind: 'download', isCorrected: Boolean(latest?.corrects) } as const
  if (invoice.state === 'refused') {
    return latest ? download : { kind: 'none', problem: toPaperProblem(invoice.reason ?? '') }
  }
  if (invoice.state === 'current') return download
  if (canIssue) return { kind: 'issue', isCorrected: invoice.state === 'outdated' }
  return latest ? download : { kind: 'none', problem: 'viewOnly' }
}

function toHostedPapers(
  kept: PaperCopy[] | null,
  order: PortalOrder,
  canIssue: boolean,
): PapersOnPage {
  const copies = kept ?? []
  return {
    invoice: offerHosted(order, canIssue, copies.length > 0),
    latest: null,
    hasReceipt: Boolean(order.receipt_number),
    issued: [],
    copies,
    keepsLatestOnly: order.is_invoice_generated,
    keepsEarlier: kept !== null,
  }
}

/**
 * Another API doesn't say whether its invoice is up to date: it is asked to see to that. Of one that
 * was corrected, a copy from before is kept.
 */
function offerHosted(order: PortalOrder, canIssue: boolean, isCorrected: boolean): InvoiceOffer {
  const { billing_name, billing_address, is_invoice_generated: isIssued } = order
  if (!canIssue) {
    return isIssued ? { kind: 'download', isCorrected } : { kind: 'none', problem: 'viewOnly' }
  }
  if (!canBeInvoiced(order)) {
    return { kind: 'none', problem: 'OrderNotEligibleForInvoice' }
  }
  if (!billing_name || !billing_address) {
    return { kind: 'none', problem: 'MissingInvoiceBillingDetails' }
  }
  return { kind: 'issue', isCorrected }
}

/** Whether another system issued the order's invoice, so that none is corrected here. */
export function isInvoicedElsewhere(offer: InvoiceOffer): boolean {
  return offer.kind === 'none' && offer.problem === 'InvoiceIssuedElsewhere'
}
