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
 */
export function setResponseStatus(status: number): void {
  const response = currentRequest()?.response
  if (response && !response.headersSent) response.statusCode = status
}
