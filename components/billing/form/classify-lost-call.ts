/**
 * Says why a call of an action failed. A browser doesn't always know that it is offline, but a call
 * that couldn't be sent fails with a TypeError.
 */
export function classifyLostCall(error: unknown): 'offline' | 'unavailable' {
  return !navigator.onLine || error instanceof TypeError ? 'offline' : 'unavailable'
}
