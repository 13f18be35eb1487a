// A portal to be killed: the embedded API over HTTP and the dispatcher, on a given database.
import { once } from 'node:events'
import { createServer } from 'node:http'
import path from 'node:path'
import * as z from 'zod/mini'
import { createApi } from '../../api/create-api'
import { sendResponse } from '../../api/send-response'
import { createServices } from '../../api/testing/services'
import { toRequest } from '../../api/to-request'
import { connectPglite, connectPostgres } from '../../db/connect'
import type { Database } from '../../db/database'
import { lockFolder } from '../../db/folder-lock'
import { fillDemoShop, isDatabaseEmpty } from '../../db/seed/fill'
import { createDispatcher } from '../../services/events/dispatcher'
import { createFolderFiles } from '../../services/papers/folder-files'
import type { Services } from '../../services/services'
import { listenOnFreePort } from '../listen-on-free-port'
import { LIMITS } from '../postgres/server-databases'
import { readFastClock } from './fast-clock'

const setting = z.object({
  /** Where the database is: a folder, or a server's URL. */
  place: z.string(),
  /** The folder for the files of papers; without it they are in the database. */
  files: z.optional(z.string()),
  webhook: z.string(),
  token: z.string(),
})

export type Setting = z.infer<typeof setting>

// It gets its setting once everything is loaded, so that it is killed while it works.
const [line] = await once(process.stdin, 'data')
process.stdin.on('end', () => process.exit())
await serve(setting.parse(JSON.parse(String(line))))

async function serve({ place, files, webhook, token }: Setting): Promise<void> {
  const created = createServices(await open(place))
  const services: Services = {
    ...created,
    clock: readFastClock,
    merchantToken: token,
    papers: { ...created.papers, ...(files && { files: createFolderFiles(files) }) },
  }
  const dispatcher = createDispatcher(services, {
    url: webhook,
    secret: 'the secret of the tests',
    timeout: 1_500,
  })
  const api = createApi(services, dispatcher.wake)
  const server = createServer(async (request, response) => {
    await sendResponse(await api.fetch(toRequest(request)), request, response)
  })
  process.stdout.write(`${await listenOnFreePort(server)}\n`)
  dispatcher.start()
}

async function open(place: string): Promise<Database> {
  if (place.startsWith('postgres:')) return connectPostgres(place, LIMITS)
  lockFolder(place)
  const database = await connectPglite(path.join(place, 'database'))
  if (await isDatabaseEmpty(database)) await fillDemoShop(database)
  return database
}
