import { createServer, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { MERCHANT_TOKEN } from '../global-setup'
import type { RunningServer } from '../server'
import { startPortalOn } from './portal-on'

type Refusal = { status: number; headers?: Record<string, string> }

/** Starts a portal whose API refuses some calls, and forwards the others to the API at `url`. */
export function startPortalOnPartlyFailingApi(
  url: string,
  refusal: (request: IncomingMessage) => Refusal | null,
  variables: Record<string, string> = {},
): Promise<RunningServer> {
  const half = createServer(async (request, response) => {
    const refused = refusal(request)
    if (refused) {
      response.writeHead(refused.status, refused.headers).end('{}')
      return
    }
    const body = request.method === 'GET' ? null : await buffer(request)
    const headers = {
      Authorization: String(request.headers.authorization),
      'Content-Type': 'application/json',
    }
    const answer = await fetch(url + request.url, {
      method: request.method ?? 'GET',
      headers,
      body,
    })
    response
      .writeHead(answer.status, { 'Content-Type': 'application/json' })
      .end(await answer.text())
  })
  return startPortalOn(half, { POLAR_ACCESS_TOKEN: MERCHANT_TOKEN, ...variables })
}
