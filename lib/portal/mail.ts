import { env } from '../env'
import { configuredSend } from '../mail/configured-send'
import type { MailContent, Merchant } from '../mail/content'
import type { MailQueue } from '../mail/queue'
import { renderMail } from '../mail/render'
import { createMailWorker } from '../mail/worker'
import type { Worker } from '../outbox/worker'
import { openMailQueue } from '../state/mail-queue'
import { getMerchant } from './request/merchant'

type Mailing = { queue: MailQueue; worker: Worker }

// Pages, actions and route handlers have a copy of this module each, and share the process.
declare global {
  var porticoMailing: Promise<Mailing> | undefined
}

const clock = () => new Date()

/**
 * Puts a mail into the merchant's name and the reader's language, and in the queue. It returns
 * then: how sending goes, and how long it takes, nobody can tell from the answer.
 *
 * @throws {Error} when the queue's database can't be reached.
 */
export async function queueMail(content: MailContent): Promise<void> {
  const [merchant, { queue, worker }] = await Promise.all([mailMerchant(), mailing()])
  await queue.add(await renderMail(content, merchant, clock()))
  worker.wake()
}

/** Begins to send what is queued. */
export async function startMailing(): Promise<void> {
  const { worker } = await mailing()
  worker.start()
}

/** Ends it: no more mails are sent by this process. */
export async function stopMailing(): Promise<void> {
  const { worker } = await mailing()
  await worker.stop()
}

/** Opened once; after a failure the next caller tries again. */
function mailing(): Promise<Mailing> {
  globalThis.porticoMailing ??= open().catch((error) => {
    globalThis.porticoMailing = undefined
    throw error
  })
  return globalThis.porticoMailing
}

async function open(): Promise<Mailing> {
  const queue = await openMailQueue(clock)
  return { queue, worker: createMailWorker(queue, configuredSend(), clock) }
}

/** A mail has no address of its own that a logo's path could begin from. */
async function mailMerchant(): Promise<Merchant> {
  const { logo, ...merchant } = await getMerchant()
  return { ...merchant, logo: logo && new URL(logo, env().url).href }
}
