import { createServer, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { LINK_SECRET, MERCHANT_TOKEN } from '../global-setup'
import { type RunningServer, startServer } from '../server'

type Refusal = { status: number; headers?: Record<string, string> }

/** A portal whose API refuses some calls, and passes the others on to the API at `url`. */
export async function startPortalOnHalfAnApi(
  url: string,
  refusal: (request: IncomingMessage) => Refusal | null,
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
  await new Promise<void>((resolve) => half.listen(0, '127.0.0.1', resolve))
  const address = half.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const portal = await startServer({
    POLAR_SERVER: `http://127.0.0.1:${port}`,
    POLAR_ACCESS_TOKEN: MERCHANT_TOKEN,
    PORTICO_LINK_SECRET: LINK_SECRET,
    PORTICO_SECRET: 'a secret of the stories, long enough',
  })
  return {
    ...portal,
    stop: async () => {
      await portal.stop()
      half.close()
    },
  }
}
