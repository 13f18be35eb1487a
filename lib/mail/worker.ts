import { log, reasonOf } from '../log'
import { createLoggedOnce } from '../outbox/logged-once'
import { createWorker, type Worker } from '../outbox/worker'
import { attemptMail, type Means } from './attempt-mail'

/**
 * Sends each mail of the queue at least once, or gives it up: at once when its recipient is
 * refused for good, else after a day of attempts. The log hears of a failure by its code. What
 * nobody would keep is still sent after it was told to stop.
 */
export function createMailWorker(means: Omit<Means, 'loggedOnce'>): Worker {
  const loggedOnce = createLoggedOnce((code) => {
    log('warn', 'Mails can’t be sent', { reason: reasonOf(code) })
  })
  const { queue } = means
  return createWorker({
    what: 'Mails',
    claim: queue.claim,
    attempt: (claimed) => attemptMail({ ...means, loggedOnce }, claimed),
    hasUnsaved: () => queue.unsaved() > 0,
  })
}
