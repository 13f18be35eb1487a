import { log, reasonOf } from '../log'
import { createLoggedOnce } from '../outbox/logged-once'
import { createWorker, type Worker } from '../outbox/worker'
import { attemptMail, type MailDependencies } from './attempt-mail'

/**
 * Sends each mail of the queue at least once, or gives it up: at once when its recipient is
 * rejected for good, else after a day of attempts. Failures are logged by their code. After a stop,
 * mails that are kept in memory only are still sent.
 */
export function createMailWorker(dependencies: Omit<MailDependencies, 'loggedOnce'>): Worker {
  const loggedOnce = createLoggedOnce((code) => {
    log('warn', 'Mails can’t be sent', { reason: reasonOf(code) })
  })
  const { queue } = dependencies
  return createWorker({
    what: 'Mails',
    claim: queue.claim,
    attempt: (claimed) => attemptMail({ ...dependencies, loggedOnce }, claimed),
    hasUnsaved: () => queue.unsaved() > 0,
  })
}
