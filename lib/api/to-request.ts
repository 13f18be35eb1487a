import type { IncomingMessage } from 'node:http'
import { malformed } from '../services/errors'

/**
 * A request over the network as our API takes it. Its body is read when the API reads it. The host is
 * never looked at; it only makes the address whole.
 */
export function toRequest(request: IncomingMessage): Request {
  const { method = 'GET', url = '/', rawHeaders } = request
  const headers = new Headers()
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '')
  }
  const address = `http://portal.invalid${url}`
  if (method === 'GET' || method === 'HEAD') return new Request(address, { method, headers })
  const init: RequestInit & { duplex: 'half' } = { method, headers, duplex: 'half' }
  return new Request(address, { ...init, body: toStream(request) })
}

/** A client that leaves halfway is no failure of ours, which the log would tell of. */
function toStream(request: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = request[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const chunk = await chunks.next().catch(() => {
        throw malformed({ type: 'json_invalid', loc: ['body', 0], msg: 'The body was cut off' })
      })
      if (chunk.done) controller.close()
      else controller.enqueue(chunk.value)
    },
  })
}
