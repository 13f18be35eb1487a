import type { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

declare global {
  /** The response to the current request, set by `npm start`. */
  var porticoResponse: AsyncLocalStorage<ServerResponse> | undefined
}

/**
 * Sets the status of the page that is being rendered. `notFound()` of Next.js does that too, but
 * sends an empty page, which stays empty without scripts.
 */
export function setResponseStatus(status: number): void {
  const response = globalThis.porticoResponse?.getStore()
  if (response && !response.headersSent) response.statusCode = status
}
