import { createServer, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import * as z from 'zod/mini'

/** The contents of one request. */
export type Delivery = {
  path: string
  headers: Record<string, string>
  body: string
  /** From the headers and the body. */
  id: string
  object: string
  sequence: number
}

type Answer = (response: ServerResponse, delivery: Delivery) => void

const payload = z.object({ sequence: z.number(), data: z.object({ id: z.string() }) })

const accept: Answer = (response) => response.writeHead(204).end()

/**
 * Starts a merchant's webhook on this machine, which accepts everything unless a test says
 * otherwise.
 */
export async function startReceiver() {
  const deliveries: Delivery[] = []
  let answer = accept
  const server = createServer(async (request, response) => {
    const body = await text(request)
    const { sequence, data } = payload.parse(JSON.parse(body))
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    )
    const id = headers['webhook-id'] ?? ''
    const path = request.url ?? ''
    const delivery = { path, headers, body, id, object: data.id, sequence }
    deliveries.push(delivery)
    answer(response, delivery)
  })
  const port = await listen(0)

  function listen(port: number): Promise<number> {
    return new Promise((resolve) => {
      server.listen(port, '127.0.0.1', () => {
        const address = server.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
  }

  return {
    url: `http://127.0.0.1:${port}/hooks`,
    /** All requests, in their order. */
    deliveries,
    answerWith(next: Answer) {
      answer = next
    },
    accept() {
      answer = accept
    },
    start: () => listen(port),
    /** Closes all connections, and accepts no more. */
    stop(): Promise<void> {
      return new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>
