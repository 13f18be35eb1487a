import { log, reasonOf } from '../../log'

/** What failed, without what its address or its body said: those can hold links and people's data. */
type FailedRequest = { method: string; route: string }

/**
 * Logs what a page or an action threw. The `id` is the one that its page shows, by which somebody
 * who writes to support can be found in the log.
 */
export function logRequestError(error: unknown, { method, route }: FailedRequest): void {
  log('error', 'A request failed', { id: getDigest(error), method, route, reason: reasonOf(error) })
}

/** Next.js gives each error that it sends to a browser a digest, and nothing else of it. */
function getDigest(error: unknown): string {
  const digest = typeof error === 'object' && error !== null && Reflect.get(error, 'digest')
  return typeof digest === 'string' ? digest : 'none'
}
