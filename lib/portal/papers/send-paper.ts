import type { PaperFileQuery, PaperKind } from '../../polar/papers'
import type { PortalResult } from '../access/result'
import { downloadPaper, downloadPaperCopy, type PaperDownload } from './download-paper'
import { redirectToProblem } from './paper-problem'
import { toFileResponse } from './paper-response'

/** Sends a paper of an order as a download, or leads to the page that says why it can't. */
export async function sendPaper(
  orderId: string,
  kind: PaperKind,
  which: PaperFileQuery,
): Promise<Response> {
  return send(orderId, await downloadPaper(orderId, kind, which))
}

/** Sends an invoice that was kept before a correction. */
export async function sendPaperCopy(orderId: string, sha256: string): Promise<Response> {
  return send(orderId, await downloadPaperCopy(orderId, sha256))
}

function send(orderId: string, download: PortalResult<PaperDownload>): Response {
  if (!download.ok) return redirectToProblem(orderId, download.failure.kind)
  if ('refused' in download.data) return redirectToProblem(orderId, download.data.refused)
  return toFileResponse(download.data)
}

/** Reads which file is asked for; what can't be read is the latest. */
export function parsePaperQuery(query: URLSearchParams): PaperFileQuery {
  const revision = /^[1-9]\d{0,5}$/.exec(query.get('revision') ?? '')?.[0]
  return { revision: revision ? Number(revision) : undefined, copy: query.get('copy') === '1' }
}
