import { once } from 'node:events'
import { createServer } from 'node:http'
import { listenOnFreePort } from '../../testing/listen-on-free-port'
import { sendResponse } from '../send-response'
import { toRequest } from '../to-request'

type Answering = (request: Request) => Response | Promise<Response>

/** Real HTTP on a free port of this machine, for clients that open connections. */
export async function listen(answering: Answering) {
  const server = createServer(async (incoming, outgoing) => {
    try {
      await sendResponse(await answering(toRequest(incoming)), incoming, outgoing)
    } catch (error) {
      outgoing.destroy(error instanceof Error ? error : undefined)
    }
  })
  const port = await listenOnFreePort(server)
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
