import type { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

export type CurrentRequest = {
  /** Stands in the header `X-Request-Id` of its answer, in the log, and on the page of an error. */
  id: string
  response: ServerResponse
}

declare global {
  /** The request that is being answered: `npm start` puts it there. */
  var porticoRequests: AsyncLocalStorage<CurrentRequest> | undefined
}

/** The request that is being answered; undefined beside requests, and in commands. */
export function currentRequest(): CurrentRequest | undefined {
  return globalThis.porticoRequests?.getStore()
}

/** The id of the request that is being answered; as above. */
export function requestId(): string | undefined {
  return currentRequest()?.id
}

/**
 * Sets the status of the page that is being rendered. `notFound()` of Next.js does so too, but
 * sends an empty page, which stays empty where no script runs.
 *
 * @param retryAfter Seconds after which it may be another, if that is known.
 */
export function setResponseStatus(status: number, retryAfter: number | null = null): void {
  const response = currentRequest()?.response
  if (!response || response.headersSent) return
  // To a script that navigates, a status means that this is no page of ours, and it loads it again.
  if (response.req.headers.rsc) return
  response.statusCode = status
  if (retryAfter !== null) response.setHeader('Retry-After', retryAfter)
}
