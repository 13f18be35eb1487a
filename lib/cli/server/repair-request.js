/** Methods that Next.js can't make a request of; they only serve to look into proxies. */
const unservable = ['TRACE', 'TRACK', 'CONNECT']

/**
 * Makes a request one that can be answered in our look. An escape that is none (`%`, `%ff`) stands
 * for itself, so that its address leads to the page, or the answer of the API, for what isn't there.
 *
 * @param {import('node:http').IncomingMessage} request
 */
export function repairPath(request) {
  const [, path = '/', query = ''] = /^([^?]*)(\?.*)?$/s.exec(request.url ?? '/') ?? []
  request.url = path.replace(/(?:%[0-9a-f]{2})+|%/gi, escapeLiterally) + query
}

/** @param {string} escapes */
function escapeLiterally(escapes) {
  try {
    decodeURIComponent(escapes)
    return escapes
  } catch {
    return escapes.replaceAll('%', '%25')
  }
}

/**
 * Answers a request whose method nothing here could handle.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @returns {boolean} Whether it did.
 */
export function rejectMethod({ method = '', url = '' }, response) {
  if (!unservable.includes(method)) return false
  const ofApi = url.startsWith('/v1/')
  response.writeHead(405, {
    Allow: 'GET, HEAD, POST',
    'Content-Type': ofApi ? 'application/json' : 'text/plain; charset=utf-8',
  })
  response.end(ofApi ? '{"detail":"Method Not Allowed"}' : 'Method Not Allowed\n')
  return true
}
