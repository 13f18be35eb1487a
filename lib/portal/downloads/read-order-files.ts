import type { PortalOrder } from '../../contract/order/order'
import type { OrderPapers } from '../../contract/order/paper'
import type { Result } from '../../polar/failure'
import { getOrderPapers, getPaperUrl, type PaperKind } from '../../polar/papers'
import { catchContractViolation } from '../access/call-api'
import type { PortalResult } from '../access/result'
import { fetchPaperOf } from '../papers/download-paper'
import { type PaperProblem, toPaperProblem } from '../papers/paper-problem'
import { callWhenBusy } from './when-busy'

/** What a ZIP needs to know of an order. */
export type ChosenOrder = Pick<
  PortalOrder,
  'id' | 'created_at' | 'invoice_number' | 'is_invoice_generated' | 'billing_name'
>

/** A paper that was issued, before its file is read. */
type Issued = { kind: PaperKind; number: string; issuedAt: string; revision?: number }

/** The file of a paper, or why one is missing. */
export type OrderFile =
  | { number: string; issuedAt: string; content: Uint8Array<ArrayBuffer> }
  | { number: string; problem: PaperProblem }

/** The session ended while papers were being read, so that the rest can't be. */
export class SessionEndedError extends Error {
  override name = 'SessionEndedError'
}

/**
 * Reads the files of an order's papers that were issued, one at a time, and says what is missing.
 *
 * @throws {SessionEndedError}
 */
export async function* readOrderFiles(
  token: string,
  order: ChosenOrder,
): AsyncGenerator<OrderFile> {
  const number = order.invoice_number ?? ''
  const papers = await attempt(() => listPapers(token, order))
  if (!papers.ok) return yield { number, problem: problemOf(papers) }
  const { issued, reason } = papers.data ? listOwn(papers.data) : listHosted(order)
  if (!issued.some(({ kind }) => kind === 'invoice')) {
    yield { number, problem: toPaperProblem(reason ?? 'InvoiceDoesNotExist') }
  }
  for (const paper of issued) yield readFile(token, order.id, paper)
}

/** An invoice that our own API counts as issued is made when it is asked for first. */
async function listPapers(
  token: string,
  { id, is_invoice_generated }: ChosenOrder,
): Promise<Result<OrderPapers | null>> {
  const papers = await getOrderPapers(token, id)
  if (!papers.ok || !papers.data || !is_invoice_generated) return papers
  if (papers.data.items.some(({ kind }) => kind === 'invoice')) return papers
  const made = await getPaperUrl(token, id, 'invoice')
  return made.ok ? getOrderPapers(token, id) : made
}

type Listed = { issued: Issued[]; reason: string | null }

function listOwn({ items, invoice }: OrderPapers): Listed {
  const issued = items.map(({ kind, number, created_at: issuedAt, revision }) => ({
    kind,
    number,
    issuedAt,
    revision,
  }))
  return { issued, reason: invoice.reason }
}

/** Another API tells of an invoice only that there is one. */
function listHosted({ is_invoice_generated, invoice_number, created_at }: ChosenOrder): Listed {
  const invoice = { kind: 'invoice', number: invoice_number ?? '', issuedAt: created_at } as const
  return { issued: is_invoice_generated ? [invoice] : [], reason: null }
}

async function readFile(
  token: string,
  id: string,
  { kind, number, issuedAt, revision }: Issued,
): Promise<OrderFile> {
  const paper = await attempt(() => fetchPaperOf(token, id, kind, { revision }))
  if (!paper.ok) return { number, problem: problemOf(paper) }
  if ('refused' in paper.data) return { number, problem: toPaperProblem(paper.data.refused) }
  try {
    const content = new Uint8Array(await paper.data.file.arrayBuffer())
    return { number, issuedAt, content }
  } catch {
    // The connection broke off within the file.
    return { number, problem: 'unavailable' }
  }
}

/** An answer that breaks the contract spoils one paper, not the others. */
function attempt<Data>(call: () => Promise<Result<Data>>): Promise<PortalResult<Data>> {
  return catchContractViolation(() => callWhenBusy(call))
}

function problemOf({ failure }: Extract<PortalResult<unknown>, { ok: false }>): PaperProblem {
  if (failure.kind === 'expired') throw new SessionEndedError('The session ended')
  return toPaperProblem(failure.kind)
}
