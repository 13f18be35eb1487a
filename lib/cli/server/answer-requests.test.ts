import { createServer, type RequestListener } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { currentRequest } from '../../current-request'
import type { FinishedRequest } from '../../portal/monitoring/note-request'
import { listenOnFreePort } from '../../testing/listen-on-free-port'
import { createAnswer } from './answer-requests.js'
import { createProbes } from './probes.js'
import { createRouteFinder } from './routes.js'

/** What the portal can't do without, missing or not. */
let obstacle: string | null = null

async function listen(handle: RequestListener = (_request, response) => response.end('a page')) {
  const serveApi: RequestListener = (_request, response) => response.end('the API')
  const noted: FinishedRequest[] = []
  const before = globalThis.porticoRequests
  const probes = createProbes(async () => obstacle)
  const findRoute = createRouteFinder(['/l/[link]'])
  const noteRequest = (request: FinishedRequest) => noted.push(request)
  const server = createServer(createAnswer({ handle, serveApi, probes, findRoute, noteRequest }))
  const port = await listenOnFreePort(server)
  onTestFinished(() => {
    obstacle = null
    globalThis.porticoRequests = before
    server.closeAllConnections()
    server.close()
  })
  return { noted, probes, port, url: `http://127.0.0.1:${port}` }
}

async function ask(url: string, init?: RequestInit) {
  const answer = await fetch(url, init)
  return [answer.status, await answer.text()]
}

it('says that it lives, whatever is missing', async () => {
  const { url, probes } = await listen()
  obstacle = 'the database does not answer'
  probes.stop()
  expect(await ask(`${url}/healthz`)).toEqual([200, 'ok\n'])
})

it('is ready as long as nothing is missing', async () => {
  const { url } = await listen()
  expect(await ask(`${url}/readyz?probe=1`)).toEqual([200, 'ok\n'])
  obstacle = 'the database does not answer'
  expect(await ask(`${url}/readyz`)).toEqual([503, 'the database does not answer\n'])
})

it('is not ready once it stops, and answers what else is asked', async () => {
  const { url, probes } = await listen()
  probes.stop()
  expect(await ask(`${url}/readyz`)).toEqual([503, 'stopping\n'])
  expect(await ask(`${url}/`)).toEqual([200, 'a page'])
})

it('gives a probe an answer that nothing keeps, to GET and HEAD only', async () => {
  const { url } = await listen()
  const { headers } = await fetch(`${url}/readyz`, { method: 'HEAD' })
  expect(headers.get('Cache-Control')).toBe('no-store')
  expect(headers.get('Set-Cookie')).toBeNull()
  const posted = { method: 'POST', headers: { Origin: 'https://elsewhere.example' } }
  expect(await ask(`${url}/readyz`, posted)).toEqual([405, 'Method Not Allowed\n'])
})

it.each([
  ['/v1', 'the API'],
  ['/v1?limit=1', 'the API'],
  ['/v1/orders/', 'the API'],
  ['/v10', 'a page'],
  ['/orders/v1/', 'a page'],
])('gives what is asked of %s to %s', async (path, who) => {
  const { url } = await listen()
  expect(await ask(url + path)).toEqual([200, who])
})

it('lets no browser guess what an answer is, whoever gives it', async () => {
  const { url } = await listen()
  for (const path of ['/', '/v1/orders/', '/healthz']) {
    const { headers } = await fetch(url + path)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('X-Robots-Tag')).toBe('noindex, nofollow')
  }
})

it('notes a request by its pattern when it is over, with the id that its answer has', async () => {
  const { url, noted } = await listen((_request, response) => {
    response.statusCode = 404
    response.end(currentRequest()?.id)
  })
  const answer = await fetch(`${url}/l/a-link-that-works?email=jane%40doe.example`)
  const id = answer.headers.get('X-Request-Id')
  expect(await answer.text()).toBe(id)
  await expect.poll(() => noted).toHaveLength(1)
  const ms = expect.any(Number)
  expect(noted).toEqual([{ id, method: 'GET', route: '/l/[link]', status: 404, ms }])
})

it('notes who left before the answer, once', async () => {
  const { port, noted } = await listen((request) => request.socket.destroy())
  const socket = connect(port, '127.0.0.1')
  socket.end('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  await text(socket)
  await expect.poll(() => noted).toHaveLength(1)
  expect(noted[0]).toMatchObject({ route: '(other)', status: 499 })
})
