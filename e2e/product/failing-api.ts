import { createServer } from 'node:http'
import type { RunningServer } from '../server'
import { startPortalOn } from './portal-on'

type ApiFailure = 'down' | 'silent' | 'failing' | 'away' | 'busy' | 'nonsense'

/**
 * Starts a portal whose API always fails. The session token says how. A server that does nothing
 * else stands in for the API.
 */
export function startPortalOnFailingApi(): Promise<RunningServer> {
  const api = createServer((request, response) => {
    switch (request.headers.authorization?.replace('Bearer ', '')) {
      case 'silent' satisfies ApiFailure:
        break
      case 'failing' satisfies ApiFailure:
        response.writeHead(502).end('<html>Bad gateway</html>')
        break
      case 'away' satisfies ApiFailure:
        response.writeHead(503, { 'Retry-After': '20' }).end('{}')
        break
      case 'busy' satisfies ApiFailure:
        response.writeHead(429, { 'Retry-After': '30' }).end('{}')
        break
      case 'nonsense' satisfies ApiFailure:
        response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"items": 7}')
        break
      default:
        request.socket.destroy()
    }
  })
  return startPortalOn(api, {
    POLAR_ACCESS_TOKEN: 'polar_oat_of-the-failing-api',
    PORTICO_NAME: 'Nordlicht',
    PORTICO_SUPPORT: 'https://nordlicht.example/help',
  })
}
