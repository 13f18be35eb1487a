import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { fixedHeaders } from './fixed-headers.js'
import { rejectMethod, repairPath } from './repair-request.js'

/** What nginx calls a client that left before its answer was whole. */
const CLIENT_LEFT = 499

/**
 * Creates what the server answers with: each request gets an id, and is noted when it is over.
 *
 * @param {object} parts
 * @param {import('node:http').RequestListener} parts.handle Answers what is for pages.
 * @param {import('node:http').RequestListener} parts.serveApi Answers what is for the API.
 * @param {ReturnType<typeof import('./probes.js').createProbes>} parts.probes
 * @param {(url: string) => string} parts.findRoute
 * @param {(request: import('../../portal/monitoring/note-request').FinishedRequest) => void}
 *   parts.noteRequest
 * @returns {import('node:http').RequestListener}
 */
export function createAnswer({ handle, serveApi, probes, findRoute, noteRequest }) {
  // A page can't reach the request that it is rendered for: see lib/current-request.ts.
  const requests = new AsyncLocalStorage()
  globalThis.porticoRequests = requests
  return (request, response) => {
    const id = randomUUID()
    const began = performance.now()
    const { method = '', url = '' } = request
    response.setHeader('X-Request-Id', id)
    for (const [name, value] of Object.entries(fixedHeaders)) response.setHeader(name, value)
    response.once('close', () => {
      const status = response.writableFinished ? response.statusCode : CLIENT_LEFT
      noteRequest({ id, method, route: findRoute(url), status, ms: performance.now() - began })
    })
    if (probes.answer(request, response) || rejectMethod(request, response)) return
    repairPath(request)
    const answer = isForApi(request) ? serveApi : handle
    requests.run({ id, response }, () => answer(request, response))
  }
}

/** @param {import('node:http').IncomingMessage} request */
function isForApi({ url = '' }) {
  return /^\/v1(?=[/?]|$)/.test(url)
}
