import { createServer } from 'node:http'
import type { RunningServer } from '../server'
import { startPortalOn } from './portal-on'

type LoggedOnce = 'down' | 'failing' | 'busy' | 'nonsense'

/**
 * A portal whose API is in trouble: of which kind, the session token says. What
 * stands in for the API is a server that knows nothing else.
 */
export function startPortalOnFailingApi(): Promise<RunningServer> {
  const api = createServer((request, response) => {
    switch (request.headers.authorization?.replace('Bearer ', '')) {
      case 'failing' satisfies LoggedOnce:
        response.writeHead(502).end('<html>Bad gateway</html>')
        break
      case 'busy' satisfies LoggedOnce:
        response.writeHead(429, { 'Retry-After': '30' }).end('{}')
        break
      case 'nonsense' satisfies LoggedOnce:
        response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"items": 7}')
        break
      default:
        request.socket.destroy()
    }
  })
  return startPortalOn(api, {
    POLAR_ACCESS_TOKEN: 'polar_oat_of-the-troubled',
    PORTICO_NAME: 'Nordlicht',
    PORTICO_SUPPORT: 'https://nordlicht.example/help',
  })
}
