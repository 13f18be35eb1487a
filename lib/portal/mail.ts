import { setTimeout as pause } from 'node:timers/promises'
import { log } from '../log'
import { configuredSend } from '../mail/configured-send'
import type { MailContent } from '../mail/content'
import type { LinkRequest } from '../mail/link-request'
import type { MailQueue } from '../mail/queue'
import { createMailWorker } from '../mail/worker'
import type { Worker } from '../outbox/worker'
import { openPerProcess } from '../process-wide'
import { openMailQueue } from '../state/mail-queue'
import { writeLinkMail } from './sign-in/write-link-mail'
import { writeMail } from './write-mail'

type Mailing = { queue: MailQueue; worker: Worker }

declare module '../process-wide' {
  interface ProcessWide {
    mailing: Promise<Mailing>
  }
}

const clock = () => new Date()

/** Within how much time the turn of a request comes, in milliseconds. */
const SPREAD_MS = 1_000

/**
 * Puts a mail into the merchant's name and the reader's language, and in the queue. It returns
 * then: how sending goes, and how long it takes, nobody can tell from the answer.
 *
 * @throws {Error} when the queue's database can't be reached.
 */
export async function queueMail(content: MailContent): Promise<void> {
  const [mail, { queue, worker }] = await Promise.all([writeMail(content, clock()), getMailing()])
  await queue.add(mail)
  worker.wake()
}

/**
 * Queues that somebody asked for a link. It is worked off at a moment that has nothing to do with
 * the answer: what it costs then can't be told from the time of what is asked for next.
 *
 * @throws {Error} when the queue's database can't be reached.
 */
export async function queueLinkRequest(request: LinkRequest): Promise<void> {
  const { queue } = await getMailing()
  await queue.add(request, new Date(clock().getTime() + Math.random() * SPREAD_MS))
}

/** Begins to send what is queued. */
export async function startMailing(): Promise<void> {
  const { worker } = await getMailing()
  worker.start()
}

/**
 * Ends it: no more mails are sent by this process. What waits in its memory is sent before; what
 * can't be in that time is lost, and the log says so.
 *
 * @param within Milliseconds.
 */
export async function stopMailing(within: number): Promise<void> {
  const { queue, worker } = await getMailing()
  await Promise.race([worker.stop(), pause(within, undefined, { ref: false })])
  const count = queue.unsaved()
  if (count > 0) log('error', 'Mails were lost that could not be sent before the end', { count })
}

function getMailing(): Promise<Mailing> {
  return openPerProcess('mailing', openMailing)
}

async function openMailing(): Promise<Mailing> {
  const queue = await openMailQueue(clock)
  const options = { queue, send: configuredSend(), writeRequested: writeLinkMail, clock }
  return { queue, worker: createMailWorker(options) }
}
