import type { PortalOrder } from '../../contract/order/order'
import type { IssuedPaper, OrderPapers } from '../../contract/order/paper'
import { env } from '../../env'
import type { ArchivedPaper } from '../../papers/archive/archive'
import { rowsOfPaper } from '../../papers/archive/paper-table'
import type { Result } from '../../polar/failure'
import {
  getOrderPapers,
  getPaperUrl,
  type PaperFileQuery,
  type PaperKind,
} from '../../polar/papers'
import { fetchPaperOf } from '../papers/fetch-paper-of'
import { type PaperProblem, toPaperProblem } from '../papers/paper-problem'
import type { CallApi } from './call-patiently'
import { rowsOfOrder } from './order-table'

/** A paper that was issued, before its files are read. */
type Issued = Pick<ArchivedPaper, 'paper' | 'rows'> & {
  kind: PaperKind
  revision?: number
  hasCopy: boolean
}

/** A paper with its files, a damaged one, or why an order has no invoice. */
export type OrderPaper = ArchivedPaper | { missing: PaperProblem }

/**
 * Reads an order's papers that were issued, with their files, one at a time.
 *
 * @param explain Says why a file can't be read.
 */
export async function* readOrderPapers(
  callApi: CallApi,
  order: PortalOrder,
  explain: (problem: PaperProblem) => string,
): AsyncGenerator<OrderPaper> {
  const papers = await callApi((token) => listPapers(token, order))
  if (!papers.ok) return yield { missing: toPaperProblem(papers.failure.kind) }
  const issued = papers.data ? listOwn(order, papers.data) : listHosted(order)
  if (!issued.some(({ kind }) => kind === 'invoice')) {
    yield { missing: toPaperProblem(papers.data?.invoice.reason ?? 'InvoiceDoesNotExist') }
  }
  for (const { paper, rows, ...which } of issued) {
    const files = await readFiles(callApi, order.id, which)
    yield 'problem' in files
      ? { paper, rows, problem: explain(files.problem) }
      : { paper, rows, ...files }
  }
}

/** An invoice that our own API counts as issued is made when it is asked for first. */
async function listPapers(
  token: string,
  { id, is_invoice_generated }: PortalOrder,
): Promise<Result<OrderPapers | null>> {
  const papers = await getOrderPapers(token, id)
  if (!papers.ok || !papers.data || !is_invoice_generated) return papers
  if (papers.data.items.some(({ kind }) => kind === 'invoice')) return papers
  const made = await getPaperUrl(token, id, 'invoice')
  return made.ok ? getOrderPapers(token, id) : made
}

function listOwn(order: PortalOrder, { items }: OrderPapers): Issued[] {
  return items.map((paper) => {
    const { kind, revision, has_copy: hasCopy, created_at: issued_at } = paper
    const listed = { ...paper, issued_at, order_id: order.id }
    return { kind, revision, hasCopy, paper: listed, rows: rowsOfOwn(order, paper) }
  })
}

function rowsOfOwn({ customer_id }: PortalOrder, paper: IssuedPaper): string[][] {
  const kind = paper.kind === 'invoice' && paper.corrects !== null ? 'correction' : paper.kind
  const issued_at = paper.created_at
  return rowsOfPaper({ ...paper, kind, issued_at, customer_id, external_customer_id: null })
}

/** Another API tells of an invoice only that there is one: what else is known, the order says. */
function listHosted(order: PortalOrder): Issued[] {
  if (!order.is_invoice_generated) return []
  const { timeZone: time_zone } = env()
  const paper = {
    number: order.invoice_number ?? '',
    order_id: order.id,
    issued_at: order.created_at,
    time_zone,
    buyer: { name: order.billing_name },
  }
  return [{ kind: 'invoice', hasCopy: false, paper, rows: rowsOfOrder(order, time_zone) }]
}

type Content = Uint8Array<ArrayBuffer>

async function readFiles(
  callApi: CallApi,
  id: string,
  { kind, revision, hasCopy }: Pick<Issued, 'kind' | 'revision' | 'hasCopy'>,
): Promise<{ pdf: Content; xml: Content | null } | { problem: PaperProblem }> {
  const pdf = await readFile(callApi, id, kind, { revision })
  if ('problem' in pdf) return pdf
  if (!hasCopy) return { pdf: pdf.content, xml: null }
  const xml = await readFile(callApi, id, kind, { revision, copy: true })
  return 'problem' in xml ? xml : { pdf: pdf.content, xml: xml.content }
}

async function readFile(
  callApi: CallApi,
  id: string,
  kind: PaperKind,
  which: PaperFileQuery,
): Promise<{ content: Content } | { problem: PaperProblem }> {
  const paper = await callApi((token) => fetchPaperOf(token, id, kind, which))
  if (!paper.ok) return { problem: toPaperProblem(paper.failure.kind) }
  if ('refused' in paper.data) return { problem: toPaperProblem(paper.data.refused) }
  try {
    return { content: new Uint8Array(await paper.data.file.arrayBuffer()) }
  } catch {
    // The connection broke off within the file.
    return { problem: 'unavailable' }
  }
}
