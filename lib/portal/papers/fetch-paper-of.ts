import type { Result } from '../../polar/failure'
import { fetchPaper } from '../../polar/fetch-paper'
import { getPaperUrl, type PaperFileQuery, type PaperKind } from '../../polar/papers'

/** Fetches a file of an order's paper with a token of the API, before it has a name. */
export async function fetchPaperOf(
  token: string,
  orderId: string,
  kind: PaperKind,
  which: PaperFileQuery = {},
  timeout?: number,
): Promise<Result<{ file: Response } | { refused: string }>> {
  const link = await getPaperUrl(token, orderId, kind, which)
  if (!link.ok) return link
  const { refused } = link.data
  if (refused !== null) return { ok: true, data: { refused } }
  if (link.data.url === undefined) return { ok: true, data: { refused: 'Preparing' } }
  const file = await fetchPaper(link.data.url, timeout)
  return file.ok ? { ok: true, data: { file: file.data } } : file
}
