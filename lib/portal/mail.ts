import { setTimeout as pause } from 'node:timers/promises'
import { log } from '../log'
import { configuredSend } from '../mail/configured-send'
import type { MailContent } from '../mail/content'
import type { LinkRequest } from '../mail/link-request'
import type { MailQueue } from '../mail/queue'
import { createMailWorker } from '../mail/worker'
import type { QueueLength } from '../outbox/queue-length'
import type { Worker } from '../outbox/worker'
import { openPerProcess } from '../process-wide'
import { openMailQueue } from '../state/mails/mail-queue'
import { writeLinkMail } from './sign-in/write-link-mail'
import { writeMail } from './write-mail'

type Mailing = { queue: MailQueue; worker: Worker }

declare module '../process-wide' {
  interface ProcessWide {
    mailing: Promise<Mailing>
  }
}

const clock = () => new Date()

/** Within how many milliseconds a request is processed. */
const SPREAD_MS = 1_000

/**
 * Renders a mail in the merchant's name and the reader's language, and queues it. It doesn't wait
 * for sending: neither the response nor its timing reveals whether and how a mail is sent.
 *
 * @throws {Error} when the queue's database can't be reached.
 */
export async function queueMail(content: MailContent): Promise<void> {
  const [mail, { queue, worker }] = await Promise.all([writeMail(content, clock()), getMailing()])
  await queue.add(mail)
  worker.wake()
}

/**
 * Queues a request for a link. It is processed at a random moment, so that its cost doesn't show in
 * the response times of the requests that follow.
 *
 * @throws {Error} when the queue's database can't be reached.
 */
export async function queueLinkRequest(request: LinkRequest): Promise<void> {
  const { queue } = await getMailing()
  await queue.add(request, new Date(clock().getTime() + Math.random() * SPREAD_MS))
}

/** Starts sending queued mails. */
export async function startMailing(): Promise<void> {
  const { worker } = await getMailing()
  worker.start()
}

/**
 * Stops sending mails from this process. Mails that wait in memory are sent first; those that can't
 * be sent in time are lost, and the log says so.
 *
 * @param within Milliseconds.
 */
export async function stopMailing(within: number): Promise<void> {
  const { queue, worker } = await getMailing()
  await Promise.race([worker.stop(), pause(within, undefined, { ref: false })])
  const count = queue.unsaved()
  if (count > 0) log('error', 'Mails were lost that could not be sent before the end', { count })
}

/** How many mails wait to be sent, and since when. */
export async function measureMails(): Promise<QueueLength> {
  return (await getMailing()).queue.measure()
}

function getMailing(): Promise<Mailing> {
  return openPerProcess('mailing', openMailing)
}

async function openMailing(): Promise<Mailing> {
  const queue = await openMailQueue(clock)
  const options = { queue, send: configuredSend(), writeRequested: writeLinkMail, clock }
  return { queue, worker: createMailWorker(options) }
}
