import type { Context } from 'hono'

/** What a request of another origin may carry, beyond what every one may. */
const REQUEST_HEADERS = [
  'Authorization',
  'Content-Type',
  'If-Match',
  'If-None-Match',
  'Polar-Organization',
  'Polar-Version',
]

/** What a script of another origin may read of an answer, beyond what it always may. */
const ANSWER_HEADERS = ['ETag', 'Polar-Version', 'Retry-After', 'WWW-Authenticate']

/** Seconds for which a browser need not ask again. */
const MAX_AGE = 600

/**
 * Lets scripts of any origin read the answer. No cookie opens anything here, and none is asked
 * for: who calls is said by a token that a script of another origin has to have.
 */
export function allowAnyOrigin({ res: { headers } }: Context): void {
  headers.set('Access-Control-Allow-Origin', '*')
  headers.set('Access-Control-Expose-Headers', ANSWER_HEADERS.join(', '))
}

/** Says what may be asked of a path, to whoever asks and to browsers before they send it. */
export function answerOptions(methods: readonly string[]): Response {
  const headers = {
    Allow: methods.join(', '),
    'Access-Control-Allow-Methods': methods.join(', '),
    'Access-Control-Allow-Headers': REQUEST_HEADERS.join(', '),
    'Access-Control-Max-Age': String(MAX_AGE),
  }
  return new Response(null, { status: 204, headers })
}
