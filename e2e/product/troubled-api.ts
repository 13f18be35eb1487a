import { createServer } from 'node:http'
import { LINK_SECRET } from '../global-setup'
import { type RunningServer, startServer } from '../server'

type Trouble = 'down' | 'failing' | 'busy' | 'nonsense'

/**
 * A portal whose API is in trouble: of which kind, the session token says. What
 * stands in for the API is a server that knows nothing else.
 */
export async function startTroubledPortal(): Promise<RunningServer> {
  const api = createServer((request, response) => {
    switch (request.headers.authorization?.replace('Bearer ', '')) {
      case 'failing' satisfies Trouble:
        response.writeHead(502).end('<html>Bad gateway</html>')
        break
      case 'busy' satisfies Trouble:
        response.writeHead(429, { 'Retry-After': '30' }).end('{}')
        break
      case 'nonsense' satisfies Trouble:
        response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"items": 7}')
        break
      default:
        request.socket.destroy()
    }
  })
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve))
  const address = api.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const portal = await startServer({
    POLAR_SERVER: `http://127.0.0.1:${port}`,
    PORTICO_LINK_SECRET: LINK_SECRET,
    POLAR_ACCESS_TOKEN: 'polar_oat_of-the-troubled',
    PORTICO_SECRET: 'a secret of the stories, long enough',
    PORTICO_NAME: 'Nordlicht',
    PORTICO_SUPPORT: 'https://nordlicht.example/help',
  })
  return {
    ...portal,
    stop: async () => {
      await portal.stop()
      api.close()
    },
  }
}
