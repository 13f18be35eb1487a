import { currentRequest } from '../../current-request'
import { log, traceOf } from '../../log'

/** The failed request without URL and body, which can contain links and personal data. */
type FailedRequest = { method: string; route: string }

/** What the log has, by request: the parts of a page often fail of the same error. */
const logged = new WeakMap<object, Set<unknown>>()

/**
 * Logs what a page or an action threw, once for each request. The page shows the id of the request
 * or, after the first page, the `digest`, so that support can find the entry.
 */
export function logRequestError(error: unknown, { method, route }: FailedRequest): void {
  const digest = getDigest(error)
  if (isLogged(digest ?? error)) return
  const reason = traceOf(error)
  log('error', 'A request failed', { digest: digest ?? 'none', method, route, reason })
}

function isLogged(failure: unknown): boolean {
  const request = currentRequest()
  if (!request) return false
  const failures = logged.get(request) ?? new Set()
  logged.set(request, failures)
  const isRepeated = failures.has(failure)
  failures.add(failure)
  return isRepeated
}

/** Next.js sends browsers only the digest of an error. */
function getDigest(error: unknown): string | null {
  const digest = typeof error === 'object' && error !== null && Reflect.get(error, 'digest')
  return typeof digest === 'string' ? digest : null
}
