import { createLoggedOnce, reasonOf } from '../outbox/logged-once'
import { createWorker, type Worker } from '../outbox/worker'
import { attemptMail } from './attempt-mail'
import type { MailQueue } from './queue'
import type { Send } from './send'

/**
 * Sends each mail of the queue at least once, or gives it up: at once when its recipient is
 * refused for good, else after a day of attempts. The log hears of a failure by its code.
 */
export function createMailWorker(queue: MailQueue, send: Send, clock: () => Date): Worker {
  const loggedOnce = createLoggedOnce((code) => {
    process.stderr.write(`Mails can't be sent: ${reasonOf(code)}\n`)
  })
  return createWorker({
    what: 'Mails',
    claim: queue.claim,
    attempt: (claimed) => attemptMail({ queue, send, loggedOnce, clock }, claimed),
  })
}
