import { env } from '../../env'
import { createWorker, type Worker } from '../../outbox/worker'
import { onePerProcess } from '../../process-wide'
import { openOrderMailQueue } from '../../state/mails/order-mail-queue'
import { switchOrderMails } from '../../state/mails/order-mail-switches'
import { attemptOrderMail } from './attempt-order-mail'

declare module '../../process-wide' {
  interface ProcessWide {
    orderMailing: { worker: Worker | null }
  }
}

const clock = () => new Date()

const mailing = () => onePerProcess('orderMailing', () => ({ worker: null }))

/**
 * Notes which mails about orders are switched on, also where none can be: what happens meanwhile isn't
 * told later. Begins to write those that are queued, where the portal mirrors a hosted API.
 */
export async function startOrderMails(): Promise<void> {
  const { mirror, mail } = env()
  await switchOrderMails(mail.orders, clock())
  if (!mirror) return
  const queue = await openOrderMailQueue(clock)
  if (!queue) return
  const worker = createWorker({
    what: 'Mails about orders',
    claim: queue.claim,
    attempt: (claimed) => attemptOrderMail({ queue, clock }, claimed),
  })
  mailing().worker = worker
  worker.start()
}

/** Ends it when what is being written is queued; the rest waits in the database. */
export async function stopOrderMails(): Promise<void> {
  await mailing().worker?.stop()
}
