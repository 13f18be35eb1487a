import { isSessionOver, toSignInPath } from '../../billing/ended-session'
import { type DownloadProblem, toDownloadProblem } from './download-problem'

const PAGE = '/orders/papers'

const types = { zip: 'application/zip', csv: 'text/csv; charset=utf-8' }

/** Sends a download, to be saved. Nobody may keep it, or compress it while it is made. */
export function toDownloadResponse(
  body: ReadableStream<Uint8Array>,
  format: keyof typeof types,
): Response {
  return new Response(body, {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="${format === 'zip' ? 'papers' : 'orders'}.${format}"`,
      'Cache-Control': 'private, no-store, no-transform',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/** What chooses orders on the page. */
const choices = ['year', 'month', 'from', 'to', 'order']

/** The page with all that was chosen, which says what came of it. */
export function toOutcomePath(
  chosen: URLSearchParams,
  outcome: Record<string, string | number>,
): string {
  const search = new URLSearchParams()
  for (const name of choices) {
    for (const value of chosen.getAll(name)) if (value) search.append(name, value)
  }
  for (const [name, value] of Object.entries(outcome)) search.set(name, String(value))
  return search.size > 0 ? `${PAGE}?${search}` : PAGE
}

/** The page that says what failed, or where one signs in again and then goes on choosing. */
export function toFailurePath(chosen: URLSearchParams, kind: string): string {
  if (isSessionOver({ status: kind })) return toSignInPath(toOutcomePath(chosen, {}))
  const problem: DownloadProblem = toDownloadProblem(kind)
  return toOutcomePath(chosen, { problem })
}
