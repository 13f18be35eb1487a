import { env } from '../env'
import { embeddedApi } from './embedded'
import { notFoundProblem, toProblem } from './problems'

/** Answers a request over the network; there is nothing to answer with in hosted mode. */
export async function serveApi(request: Request): Promise<Response> {
  if (env().polarServer) return notFoundProblem()
  try {
    return await (await embeddedApi()).fetch(unwrap(request))
  } catch (error) {
    return toProblem(error instanceof Error ? error : new Error(String(error)))
  }
}

/**
 * Next.js hands over a proxy of its request, of which Node.js 24 makes no other request: limiting a
 * body that doesn't say its length takes one.
 */
function unwrap({ url, method, headers, body, signal }: Request): Request {
  const init: RequestInit & { duplex: 'half' } = { method, headers, body, signal, duplex: 'half' }
  return new Request(url, init)
}
