import type { IncomingMessage, ServerResponse } from 'node:http'
import { PolarNetworkError } from '@polar-sh/sdk'
import type { createPolarCore } from '@polar-sh/sdk/2026-10'
import type { EmbeddedApi } from '../api/embedded'

/** The official client, with the operations of one version of the API. */
export type Client = ReturnType<typeof createPolarCore>

/** Loaded when it is needed: a portal of a hosted API never does, nor rules and database. */
async function embeddedApi(): Promise<EmbeddedApi> {
  const embedded = await import('../api/embedded')
  return embedded.embeddedApi()
}

/** The merchant token of the embedded API. */
export async function embeddedToken(): Promise<string> {
  return (await embeddedApi()).merchantToken
}

/** An API of this process. */
type ApiHere = Pick<EmbeddedApi, 'fetch'>

/**
 * Makes a client hand its requests to an API of this process, the embedded one unless another is
 * named, without a network between them.
 */
export function callInProcess(
  client: Client,
  openApi: () => Promise<ApiHere> = embeddedApi,
): Client {
  client.sendRequest = async ([url, init], options) => {
    const headers = new Headers(init.headers)
    if (options?.accessToken) headers.set('Authorization', `Bearer ${options.accessToken}`)
    const api = await openApi().catch((error) => {
      throw new PolarNetworkError(error instanceof Error ? error.message : String(error))
    })
    return fetchAnswer(api, new Request(url, { ...init, headers }))
  }
  return client
}

/**
 * Nothing would be gained by writing JSON for ourselves: the answer comes as an object, and is checked
 * by the same schema as one of an API elsewhere.
 */
async function fetchAnswer(api: ApiHere, request: Request): Promise<Response> {
  const handed: unknown[] = []
  const response = await api.fetch(request, { handOver: (answer) => handed.push(answer) })
  if (handed.length > 0) response.json = async () => handed[0]
  return response
}

/** Hands a request to the embedded API as it is, without a token. */
export async function fetchInProcess(request: Request): Promise<Response> {
  return (await embeddedApi()).fetch(request)
}

/** Answers a request for the embedded API that came over the network; 404 where there is none. */
export async function serveApi(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const serving = await import('../api/serve')
  await serving.serveApi(request, response)
}

/** The external id of a customer to show the demo with; null where no demo is. */
export async function demoGuest(): Promise<string | null> {
  return (await embeddedApi()).demoGuest
}

/** The paths of all its operations, as the contract writes them. */
export async function apiPaths(): Promise<readonly string[]> {
  return (await embeddedApi()).paths
}

/** How many events wait to be sent, and since when. */
export async function measureEvents() {
  return (await embeddedApi()).measureEvents()
}

/** Begins to send the embedded API's events to the merchant's webhook, where there is one. */
export async function startDispatcher(): Promise<void> {
  ;(await embeddedApi()).startDispatcher()
}

/** Ends it: no more events are sent by this process, and what was being sent is. */
export async function stopDispatcher(): Promise<void> {
  await (await embeddedApi()).stopDispatcher()
}
