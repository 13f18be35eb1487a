import type { RequestListener } from 'node:http'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { listenOnFreePort } from '../../testing/listen-on-free-port'
import { createPortalServer } from './create-server.js'

/** As the server's own, in less time. */
const SHORT = {
  keepAliveTimeout: 10_000,
  headersTimeout: 100,
  requestTimeout: 200,
  connectionsCheckingInterval: 20,
}

async function listen(answer: RequestListener, timeouts?: typeof SHORT) {
  const server = createPortalServer(answer, timeouts)
  const port = await listenOnFreePort(server)
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  /** Opens a connection and sends the beginning of a request. */
  return (sent: string): Socket =>
    connect(port, '127.0.0.1')
      .setNoDelay()
      .on('connect', function send(this: Socket) {
        this.write(sent)
      })
}

const answerWhenWhole: RequestListener = (request, response) => {
  request.resume().on('end', () => response.end('whole'))
}

const STALLED = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhalf'

it('ends a connection whose head never ends', async () => {
  const send = await listen(answerWhenWhole, SHORT)
  expect(await text(send('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: '))).toMatch(/^HTTP\/1\.1 408 /)
})

it('ends a connection whose body stops, and tells whoever reads it', async () => {
  const failed: unknown[] = []
  const send = await listen((request, response) => {
    request.on('error', (error) => failed.push(error))
    answerWhenWhole(request, response)
  }, SHORT)
  expect(await text(send(STALLED))).toMatch(/^HTTP\/1\.1 408 /)
  expect(failed).toHaveLength(1)
})

it('keeps an idle connection for longer than a head and a body may take', async () => {
  const send = await listen(answerWhenWhole, SHORT)
  const idle = send('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  const answers = text(idle)
  await text(send(STALLED))
  await text(send(STALLED))
  idle.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
  expect((await answers).match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2)
})

it('tells proxies that it outlasts them', async () => {
  const send = await listen(answerWhenWhole)
  const socket = send('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  const [head] = await new Promise<string[]>((resolve) => {
    socket.once('data', (data) => resolve([String(data)]))
  })
  const [, seconds] = /Keep-Alive: timeout=(\d+)/.exec(head ?? '') ?? []
  expect(Number(seconds)).toBeGreaterThan(600)
  socket.destroy()
})
