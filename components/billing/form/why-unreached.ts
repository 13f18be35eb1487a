/**
 * Why a call of an action has no answer. A browser doesn't always know that it is offline, but a call
 * that never left it fails with a TypeError.
 */
export function whyUnreached(error: unknown): 'offline' | 'unavailable' {
  return !navigator.onLine || error instanceof TypeError ? 'offline' : 'unavailable'
}
