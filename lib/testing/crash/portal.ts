// A portal to be killed: the embedded API over HTTP and the dispatcher, on a given database.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import * as z from 'zod/mini'
import { createApi } from '../../api/create-api'
import { createServices } from '../../api/testing/services'
import { connectPglite, connectPostgres } from '../../db/connect'
import type { Database } from '../../db/database'
import { lockFolder } from '../../db/folder-lock'
import { fillDemoShop, isDatabaseEmpty } from '../../db/seed/fill'
import { createDispatcher } from '../../services/events/dispatcher'
import type { Services } from '../../services/services'
import { LIMITS } from '../postgres/server-databases'
import { readFastClock } from './fast-clock'

/** Where the database is (a folder, or a server's URL), and the credentials for it. */
const setting = z.object({ place: z.string(), webhook: z.string(), token: z.string() })

export type Setting = z.infer<typeof setting>

// It gets its setting once everything is loaded, so that it is killed while it works.
const [line] = await once(process.stdin, 'data')
process.stdin.on('end', () => process.exit())
await serve(setting.parse(JSON.parse(String(line))))

async function serve({ place, webhook, token }: Setting): Promise<void> {
  const services: Services = {
    ...createServices(await open(place)),
    clock: readFastClock,
    merchantToken: token,
  }
  const dispatcher = createDispatcher(services, {
    url: webhook,
    secret: 'the secret of the tests',
    timeout: 1_500,
  })
  const api = createApi(services, dispatcher.wake)
  const server = createServer((request, response) => pass(request, response, api.fetch))
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.stdout.write(`${typeof address === 'object' && address?.port}\n`)
    dispatcher.start()
  })
}

async function open(place: string): Promise<Database> {
  if (place.startsWith('postgres:')) return connectPostgres(place, LIMITS)
  lockFolder(place)
  const database = await connectPglite(path.join(place, 'database'))
  if (await isDatabaseEmpty(database)) await fillDemoShop(database)
  return database
}

async function pass(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  fetch: (request: Request) => Response | Promise<Response>,
): Promise<void> {
  const { url = '/', method = 'GET', headers } = incoming
  const body = method === 'GET' ? undefined : new Uint8Array(await buffer(incoming))
  const request = new Request(`http://api.test${url}`, {
    method,
    headers: { Authorization: headers.authorization ?? '' },
    body,
  })
  const response = await fetch(request)
  outgoing.writeHead(response.status).end(await response.text())
}
