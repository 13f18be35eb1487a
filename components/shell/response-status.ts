import type { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

declare global {
  /** The response to the request that is being served: `npm start` puts it there. */
  var porticoResponse: AsyncLocalStorage<ServerResponse> | undefined
}

/**
 * Sets the status of the page that is being rendered. `notFound()` of Next.js does so too, but
 * sends an empty page, which stays empty where no script runs.
 */
export function setResponseStatus(status: number): void {
  const response = globalThis.porticoResponse?.getStore()
  if (response && !response.headersSent) response.statusCode = status
}
