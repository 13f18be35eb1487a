import { Server as NetServer } from 'node:net'
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises'

/** For how long a connection that is kept open may still bring what was sent before. */
const GRACE_MS = 500

/** So many turns of the event loop without a new connection, and none waits to be accepted. */
const QUIET_TURNS = 10

/** Clients that connect again and again don't delay the stop for longer, */
const ACCEPTING_MS = 3_000

/** unless turns take so long that some who came before the stop may still wait, */
const ACCEPTING_TURNS = 64

/** and in no case for longer than this, since all of a stop has an end. */
const ACCEPTING_MAX_MS = 10_000

/**
 * Watches what a server is answering, so that it can stop without breaking anything off.
 *
 * @param {import('node:http').Server} server
 * @returns {() => Promise<void>} Stops accepting, answers what was accepted, and resolves when the
 *   last connection is closed.
 */
export function gracefulStop(server) {
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set()
  /** @type {Set<import('node:http').ServerResponse>} */
  const underWay = new Set()
  let accepted = 0
  let stopping = false
  let isGraceOver = false

  server.on('connection', (socket) => {
    accepted += 1
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  // Before the listener that answers.
  server.prependListener('request', (_request, response) => {
    underWay.add(response)
    if (stopping) makeLast(response)
    response.once('close', () => {
      underWay.delete(response)
      // One whose head was sent before keeps its connection open.
      if (isGraceOver) setImmediate(() => server.closeIdleConnections())
    })
  })

  return async () => {
    stopping = true
    for (const response of underWay) makeLast(response)
    // Connections that wait to be accepted would be reset.
    await waitUntilQuiet(() => accepted)
    const closed = stopAccepting(server)
    // A connection that is idle may have a request on its way, or already in its buffer.
    await pause(GRACE_MS)
    await turn()
    await turn()
    isGraceOver = true
    closeIdle(server, sockets)
    await closed
  }
}

/** @param {import('node:http').ServerResponse} response */
function makeLast(response) {
  if (!response.headersSent) response.setHeader('Connection', 'close')
}

/**
 * The event loop accepts one connection in a turn.
 *
 * @param {() => number} count
 */
async function waitUntilQuiet(count) {
  const began = Date.now()
  let before = -1
  for (let turns = 0, quiet = 0; quiet < QUIET_TURNS; turns++, quiet++) {
    const waited = Date.now() - began
    if (waited > (turns < ACCEPTING_TURNS ? ACCEPTING_MAX_MS : ACCEPTING_MS)) return
    if (count() !== before) quiet = 0
    before = count()
    await turn()
  }
}

/**
 * Accepts no more connections. An HTTP server's own way to close would close idle connections too.
 *
 * @param {import('node:http').Server} server
 * @returns {Promise<void>} When the last connection is closed.
 */
function stopAccepting(server) {
  return new Promise((resolve) => {
    NetServer.prototype.close.call(server, () => resolve())
  })
}

/**
 * Node.js takes a connection on which nothing came yet for a busy one.
 *
 * @param {import('node:http').Server} server
 * @param {Set<import('node:net').Socket>} sockets
 */
function closeIdle(server, sockets) {
  server.closeIdleConnections()
  for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
}
