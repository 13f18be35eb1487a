/** A browser doesn't always know that it is offline; a call that never got out is told apart. */
export function whyUnreached(error: unknown): 'offline' | 'unavailable' {
  return !navigator.onLine || error instanceof TypeError ? 'offline' : 'unavailable'
}
