import { PolarRateLimitError } from '@polar-sh/sdk'
import type { Client } from '../in-process'
import { sendRequest } from './send-request'
import { UnreachableError } from './unreachable'

/**
 * Makes a client accept only what the API itself can have answered over the network.
 *
 * A redirect is an error: following one could carry names and addresses to another host, and turn a
 * change into reading. A page in HTML is a proxy's, whatever its status says. A wait that is asked
 * for is understood in seconds and as a date, with 429 and with 503 (RFC 9110, 10.2.3).
 */
export function checkAnswers(client: Client): Client {
  client.sendRequest = async (...request) => {
    const response = await sendRequest(...request)
    const problem = findProblem(response)
    if (!problem) return response
    await response.body?.cancel()
    throw problem
  }
  return client
}

function findProblem({ status, type, headers }: Response): Error | null {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    return new UnreachableError('redirect', 'it redirects, which its API never does')
  }
  const wait = parseRetryAfter(headers.get('Retry-After'), new Date())
  if (status === 429) return new PolarRateLimitError(429, wait)
  if (status === 503) return new UnreachableError('away', 'an answer of status 503', wait)
  if (/^text\/html\b/i.test(headers.get('Content-Type') ?? '')) {
    const reason = `a page in HTML came with status ${status}, as of a proxy`
    return new UnreachableError('html', reason)
  }
  return null
}

/** Returns the seconds to wait, one at least; null where none can be told. */
export function parseRetryAfter(value: string | null, now: Date): number | null {
  const text = value?.trim() ?? ''
  if (/^\d+$/.test(text)) return Math.max(1, Number(text))
  // Without letters it is no date of HTTP, but `Date` would make one of it.
  const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? null : Math.max(1, Math.ceil((date - now.getTime()) / 1_000))
}
