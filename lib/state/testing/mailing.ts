import { desc } from 'drizzle-orm'
import type { Database } from '../../db/database'
import { mails } from '../../db/schema'
import { attemptMail } from '../../mail/attempt-mail'
import type { LinkRequest } from '../../mail/link-request'
import type { MailQueue } from '../../mail/queue'
import type { Written } from '../../mail/send'
import { createSmtpSender, type Timeouts } from '../../mail/smtp'
import { createMailWorker } from '../../mail/worker'
import { createLoggedOnce } from '../../outbox/logged-once'
import { startMailServer } from '../../testing/mail-server'
import { mailMemory } from '../mails/mail-memory'
import { mailTable } from '../mails/mail-table'

const FROM = { name: null, address: 'billing@shop.example' }
/** So long that a busy machine reaches none of them. */
const PATIENT = { connection: 30_000, greeting: 30_000, socket: 30_000, attempt: 60_000 }

/** A queue, a mail server, and a clock that goes on when it is told to. */
export async function openMailing(database?: Database, timeouts: Timeouts = PATIENT) {
  const server = await startMailServer()
  const send = createSmtpSender(server.url, FROM, timeouts)
  let ahead = 0
  const clock = () => new Date(Date.now() + ahead)
  const tableWith = (secret: string, of: Database) =>
    mailTable({ database: of, secrets: [secret], clock })
  const queue: MailQueue = database ? tableWith('a secret', database) : mailMemory(clock)
  const answers: Written[] = []
  const asked: LinkRequest[] = []
  const writeRequested = async (request: LinkRequest): Promise<Written> => {
    asked.push(request)
    return answers.shift() ?? { ok: true, mail: null }
  }
  const means = { queue, send, writeRequested, clock }

  return {
    server,
    /** What was asked for and worked off. */
    asked,
    /** What comes of requests, in turn; after that nobody has their address. */
    answer: (...next: Written[]) => answers.push(...next),
    queue,
    clock,
    send,
    wait(ms: number) {
      ahead += ms
    },
    worker: () => createMailWorker(means),
    /** Sends what is due by now, once. @returns How many it tried. */
    async sendDue(from = queue): Promise<number> {
      const claimed = await from.claim(100)
      const loggedOnce = createLoggedOnce(() => {})
      await Promise.all(
        claimed.map((each) => attemptMail({ ...means, queue: from, loggedOnce }, each)),
      )
      return claimed.length
    },
    /** The subjects of what arrived. */
    arrived: () => server.mails.map(({ subject }) => subject),
  }
}

/** Every row of the table of mails. */
export function mailRows(database: Database) {
  return database.select().from(mails).orderBy(desc(mails.created_at))
}
