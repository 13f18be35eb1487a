// A portal to be killed: it takes the events of a hosted API, and mails what it learns of orders.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import * as z from 'zod/mini'
import { createMirror } from '../../api/mirror/mirror'
import { createServices } from '../../api/testing/services'
import { connectPostgres } from '../../db/connect'
import { createSmtpSender } from '../../mail/smtp'
import { createMailWorker } from '../../mail/worker'
import { createWorker } from '../../outbox/worker'
import { attemptOrderMail } from '../../portal/order-mails/attempt-order-mail'
import { answerEvent } from '../../portal/request/answer-event'
import { mailTable } from '../../state/mails/mail-table'
import { orderMailTable } from '../../state/mails/order-mail-table'
import { listenOnFreePort } from '../listen-on-free-port'
import { LIMITS } from '../postgres/server-databases'
import { readFastClock as clock } from './fast-clock'

const setting = z.object({
  /** The address of the database. */
  place: z.string(),
  /** The address of the mail server. */
  smtp: z.string(),
})

const TIMEOUTS = { connection: 2_000, greeting: 2_000, socket: 2_000, attempt: 4_000 }

// It gets its setting once everything is loaded, so that it is killed while it works.
const [line] = await once(process.stdin, 'data')
process.stdin.on('end', () => process.exit())
await serve(setting.parse(JSON.parse(String(line))))

async function serve({ place, smtp }: z.infer<typeof setting>): Promise<void> {
  const database = await connectPostgres(place, LIMITS)
  const mirror = createMirror({ ...createServices(database), clock })
  globalThis.porticoProcessWide = { mirror: Promise.resolve(mirror) }
  const parts = { database, secrets: ['a secret of the tests'] as const, clock }
  const queue = orderMailTable(parts)
  createWorker({
    what: 'Mails about orders',
    claim: queue.claim,
    attempt: (claimed) => attemptOrderMail({ queue, clock }, claimed),
  }).start()
  createMailWorker({
    queue: mailTable(parts),
    send: createSmtpSender(smtp, { name: null, address: 'billing@shop.example' }, TIMEOUTS),
    writeRequested: async () => ({ ok: true, mail: null }),
    clock,
  }).start()
  const server = createServer(async (incoming, outgoing) => {
    const headers = new Headers()
    for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value))
    const body = new Uint8Array(await buffer(incoming))
    const request = new Request('http://portal.test/hooks/polar', { method: 'POST', headers, body })
    outgoing.writeHead((await answerEvent(request)).status).end()
  })
  process.stdout.write(`${await listenOnFreePort(server)}\n`)
}
