import { type IncomingMessage, type RequestListener, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'
import { listenOnFreePort } from '../../testing/listen-on-free-port'
import { createPortalServer } from './create-server.js'

const PAGE = '<p>An order</p>'.repeat(200)

async function ask(answer: RequestListener, { method = 'GET', accepts = '' } = {}) {
  const server = createPortalServer(answer)
  const port = await listenOnFreePort(server)
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    const headers = accepts ? { 'Accept-Encoding': accepts } : {}
    request({ port, method, headers }, resolve).once('error', reject).end()
  })
  const response = await answered
  return { headers: response.headers, content: await buffer(response) }
}

/** Writes a text in pieces, as Next.js does. */
const inPieces =
  (type: string, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    response.setHeader('Content-Type', type)
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.flushHeaders()
    for (let at = 0; at < PAGE.length; at += 100) response.write(PAGE.slice(at, at + 100))
    response.end()
  }

const html = inPieces('text/html; charset=utf-8')

it('sends a page whole, with its length, however it was written', async () => {
  const { headers, content } = await ask(html)
  expect(headers).not.toHaveProperty('transfer-encoding')
  expect(headers).not.toHaveProperty('content-encoding')
  expect(headers['content-length']).toBe(String(PAGE.length))
  expect(String(content)).toBe(PAGE)
})

it.each([
  ['gzip, deflate, br', true],
  ['br;q=1.0, gzip;q=0.8', true],
  ['gzip;q=0', false],
  ['identity', false],
])('compresses for a client that accepts %s: %s', async (accepts, isCompressed) => {
  const { headers, content } = await ask(html, { accepts })
  expect(headers['content-encoding']).toBe(isCompressed ? 'gzip' : undefined)
  expect(headers.vary).toBe('Accept-Encoding')
  expect(headers['content-length']).toBe(String(content.length))
  expect(String(isCompressed ? gunzipSync(content) : content)).toBe(PAGE)
})

it('compresses a file that never changes each time to the same', async () => {
  const style = inPieces('text/css', { 'Cache-Control': 'public, max-age=31536000, immutable' })
  const first = await ask(style, { accepts: 'gzip' })
  const second = await ask(style, { accepts: 'gzip' })
  expect(String(gunzipSync(first.content))).toBe(PAGE)
  expect(second.content.equals(first.content)).toBe(true)
})

it('adds to what an answer varies by already', async () => {
  const { headers } = await ask(inPieces('text/x-component', { Vary: 'rsc' }), { accepts: 'gzip' })
  expect(headers.vary).toBe('rsc, Accept-Encoding')
})

it.each(['application/zip', 'text/csv', 'application/pdf'])(
  'sends %s while it is made, as it is',
  async (type) => {
    const { headers, content } = await ask(inPieces(type), { accepts: 'gzip' })
    expect(headers['transfer-encoding']).toBe('chunked')
    expect(headers).not.toHaveProperty('content-encoding')
    expect(String(content)).toBe(PAGE)
  },
)

it('leaves a part of a file as it is, and what is compressed already', async () => {
  const part = await ask(inPieces('text/css', { 'Content-Range': 'bytes 0-2999/9000' }), {
    accepts: 'gzip',
  })
  expect(String(part.content)).toBe(PAGE)
  const packed = await ask(inPieces('text/css', { 'Content-Encoding': 'br' }), { accepts: 'gzip' })
  expect(packed.headers['content-encoding']).toBe('br')
})

it('sends no body where there is none', async () => {
  const { headers, content } = await ask(html, { method: 'HEAD', accepts: 'gzip' })
  expect([headers['content-type'], content.length]).toEqual(['text/html; charset=utf-8', 0])
  const empty = await ask((_request, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.statusCode = 304
    response.end()
  })
  expect(empty.content.length).toBe(0)
})

it('lets the status be set until a page is whole', async () => {
  const { content } = await ask((_request, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.write('begun, ')
    response.end(response.headersSent ? 'sent' : 'unsent')
  })
  expect(String(content)).toBe('begun, unsent')
})
