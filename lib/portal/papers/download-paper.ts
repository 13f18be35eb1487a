import { getOrder } from '../../polar/orders'
import type { PaperFileQuery, PaperKind } from '../../polar/papers'
import { readPaperCopy } from '../../state/paper-copies'
import { withSession } from '../access/call-api'
import type { PortalResult } from '../access/result'
import { fetchPaperOf } from './fetch-paper-of'

/** A paper's file, or why there is none: the reason that the API gives, or that it isn't ready. */
export type PaperDownload = PaperFile | { refused: string }

export type PaperFile = { file: Response; name: string }

/** Fetches a file of an order's paper that was issued. A view-only session may do that too. */
export function downloadPaper(
  orderId: string,
  kind: PaperKind,
  which: PaperFileQuery,
): Promise<PortalResult<PaperDownload>> {
  return withSession<PaperDownload>({ read: { order: orderId } }, async (token) => {
    const paper = await fetchPaperOf(token, orderId, kind, which)
    if (!paper.ok) return paper
    if ('refused' in paper.data) return { ok: true, data: paper.data }
    const { file } = paper.data
    return { ok: true, data: { file, name: await nameFile(token, orderId, kind, file) } }
  })
}

/** Reads an invoice that was kept before a correction, if the session opens its order. */
export function downloadPaperCopy(
  orderId: string,
  sha256: string,
): Promise<PortalResult<PaperDownload>> {
  return withSession<PaperDownload>({ read: { order: orderId } }, async (token) => {
    const order = await getOrder(token, orderId)
    if (!order.ok) return order
    const content = await readPaperCopy(order.data.id, sha256)
    if (!content) return { ok: true, data: { refused: 'PaperDamaged' } }
    const file = new Response(content, { headers: { 'Content-Type': 'application/pdf' } })
    const name = `${order.data.invoice_number ?? 'invoice'}-${sha256.slice(0, 8)}.pdf`
    return { ok: true, data: { file, name } }
  })
}

const NAMED = /^attachment; filename\*=UTF-8''([\w.%-]+)$/

/** Our own API names its files; what another calls them means nothing to a customer. */
async function nameFile(
  token: string,
  orderId: string,
  kind: PaperKind,
  file: Response,
): Promise<string> {
  const [, name] = NAMED.exec(file.headers.get('Content-Disposition') ?? '') ?? []
  if (name) return decodeURIComponent(name)
  const order = await getOrder(token, orderId)
  if (!order.ok) return `${kind}.pdf`
  const { invoice_number, receipt_number } = order.data
  return `${(kind === 'invoice' ? invoice_number : receipt_number) ?? kind}.pdf`
}
