import { log, reasonOf } from '../../log'

/** The failed request without URL and body, which can contain links and personal data. */
type FailedRequest = { method: string; route: string }

/**
 * Logs what a page or an action threw. The failed page shows the same `id`, so that support can
 * find the entry.
 */
export function logRequestError(error: unknown, { method, route }: FailedRequest): void {
  log('error', 'A request failed', { id: getDigest(error), method, route, reason: reasonOf(error) })
}

/** Next.js sends browsers only the digest of an error. */
function getDigest(error: unknown): string {
  const digest = typeof error === 'object' && error !== null && Reflect.get(error, 'digest')
  return typeof digest === 'string' ? digest : 'none'
}
