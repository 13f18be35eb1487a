/**
 * Creates what answers `/healthz` (the process lives) and `/readyz` (it may get requests). Neither
 * asks the API, and neither passes through what pages need: session, language, limits.
 *
 * @param {() => Promise<string | null>} findObstacle Why the portal can't answer requests, in words
 *   for anybody; null when it can.
 */
export function createProbes(findObstacle) {
  let isStopping = false
  /** @type {Record<string, () => Promise<string | null>>} */
  const probes = {
    '/healthz': async () => null,
    '/readyz': async () => (isStopping ? 'stopping' : findObstacle()),
  }
  return {
    /** From now on, the portal isn't ready. */
    stop() {
      isStopping = true
    },
    /**
     * @param {import('node:http').IncomingMessage} request
     * @param {import('node:http').ServerResponse} response
     * @returns {boolean} Whether the request is for a probe, which is then answered.
     */
    answer({ method = '', url = '' }, response) {
      const [path = ''] = url.split('?')
      const find = probes[path]
      if (!find) return false
      if (method !== 'GET' && method !== 'HEAD') {
        send(response, 405, 'Method Not Allowed', { Allow: 'GET, HEAD' })
        return true
      }
      find().then((obstacle) => send(response, obstacle === null ? 200 : 503, obstacle ?? 'ok'))
      return true
    },
  }
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 * @param {Record<string, string>} [headers]
 */
function send(response, status, text, headers = {}) {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...headers,
  })
  response.end(`${text}\n`)
}
