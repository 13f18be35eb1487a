import { createServer, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { listenOnFreePort } from '../../testing/listen-on-free-port'
import { gracefulStop } from './graceful-stop.js'

/**
 * A server that answers when it is told to, and what has to be known of it.
 *
 * @param busy The milliseconds for which each request keeps it from everything else.
 */
async function openServer({ busy } = { busy: 0 }) {
  const asked: { path: string; answer: () => void }[] = []
  const server = createServer(({ url = '' }, response: ServerResponse) => {
    if (url.startsWith('/head')) response.flushHeaders()
    const until = performance.now() + busy
    while (performance.now() < until);
    asked.push({ path: url, answer: () => response.end(url) })
  })
  const stop = gracefulStop(server)
  const port = await listenOnFreePort(server)
  onTestFinished(() => server.closeAllConnections())
  return {
    stop,
    paths: () => asked.map(({ path }) => path),
    answerAll: () => {
      for (const { answer } of asked.splice(0)) answer()
    },
    connect: () => opened(port),
  }
}

async function opened(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  return socket
}

/** Whether a new connection is accepted. */
const accepts = (server: { connect: () => Promise<Socket> }) =>
  server.connect().then(
    (socket) => Boolean(socket.destroy()),
    () => false,
  )

const ask = (socket: Socket, path: string) =>
  socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`)

/** All that comes until the connection ends; it fails when it is reset. */
const said = (socket: Socket) => text(socket)

it('answers each of many requests that were sent before, and closes their connections', async () => {
  const server = await openServer()
  const sockets = await Promise.all(Array.from({ length: 20 }, server.connect))
  for (const [number, socket] of sockets.entries()) ask(socket, `/${number}`)
  const stopped = server.stop()
  await expect.poll(server.paths).toHaveLength(20)
  server.answerAll()
  const answers = await Promise.all(sockets.map(said))
  for (const [number, answer] of answers.entries()) {
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(answer).toContain('Connection: close')
    expect(answer).toMatch(new RegExp(`\r\n/${number}$`))
  }
  await stopped
})

it('accepts the connections that were waiting, and none after that', async () => {
  const server = await openServer()
  const waiting = Array.from({ length: 10 }, server.connect)
  const stopped = server.stop()
  const sockets = await Promise.all(waiting)
  for (const socket of sockets) ask(socket, '/')
  await expect.poll(server.paths).toHaveLength(10)
  await expect.poll(() => accepts(server)).toBe(false)
  server.answerAll()
  for (const answer of await Promise.all(sockets.map(said))) expect(answer).toMatch(/^HTTP.* 200/)
  await stopped
})

it('accepts the connections that were waiting however busy it is', async () => {
  const server = await openServer({ busy: 20 })
  const waiting = Array.from({ length: 40 }, async () => {
    const socket = await server.connect()
    ask(socket, '/')
    return said(socket)
  })
  const stopped = server.stop()
  await expect.poll(server.paths, { timeout: 10_000 }).toHaveLength(40)
  server.answerAll()
  for (const answer of await Promise.all(waiting)) expect(answer).toMatch(/^HTTP.* 200/)
  await stopped
})

it('takes a request on a connection that was kept open', async () => {
  const server = await openServer()
  const socket = await server.connect()
  ask(socket, '/first')
  await expect.poll(server.paths).toEqual(['/first'])
  server.answerAll()
  const all = said(socket)
  ask(socket, '/second')
  const stopped = server.stop()
  await expect.poll(server.paths).toEqual(['/second'])
  server.answerAll()
  expect(await all).toContain('/second')
  await stopped
})

it('ends connections on which nothing comes', async () => {
  const server = await openServer()
  const sockets = await Promise.all([server.connect(), server.connect()])
  const all = sockets.map(said)
  await server.stop()
  expect(await Promise.all(all)).toEqual(['', ''])
})

it.each([
  ['not begun', '/slow'],
  ['begun', '/head-sent'],
])('waits for an answer that has %s, however long it takes', async (_what, path) => {
  const server = await openServer()
  const socket = await server.connect()
  ask(socket, path)
  await expect.poll(server.paths).toEqual([path])
  let hasStopped = false
  const stopped = server.stop().then(() => {
    hasStopped = true
  })
  await expect.poll(() => accepts(server)).toBe(false)
  expect(hasStopped).toBe(false)
  server.answerAll()
  expect(await said(socket)).toContain(path)
  await stopped
})
