import { log } from '../log'
import { getRecorder } from '../metrics/recorder'
import { waitAfter } from '../outbox/back-off'
import type { LoggedOnce } from '../outbox/logged-once'
import { type ClaimedMail, isLinkRequest, type MailQueue, type Queued } from './queue'
import type { Send, SendFailure, WriteRequested, Written } from './send'

/** What an attempt needs. */
export type MailDependencies = {
  queue: MailQueue
  send: Send
  writeRequested: WriteRequested
  loggedOnce: LoggedOnce
  clock: () => Date
}

/**
 * Sends a claimed mail, or writes and sends what was asked for, and stores the outcome.
 * If the process ends before that, it is sent again when the claim runs out.
 */
export async function attemptMail(
  dependencies: MailDependencies,
  claimed: ClaimedMail,
): Promise<void> {
  const { queue, loggedOnce, clock } = dependencies
  const failure = await trySending(dependencies, claimed)
  const recorder = getRecorder()
  if (!failure) {
    recorder?.mail('sent')
    loggedOnce.end()
    return queue.remove(claimed)
  }
  if (!failure.permanent) loggedOnce.begin(failure.code)
  const wait = failure.permanent ? null : waitAfter(claimed.attempts + 1)
  recorder?.mail(wait === null ? 'given_up' : 'postponed')
  if (wait !== null) {
    const longer = Math.max(wait, (failure.retryAfter ?? 0) * 1_000)
    return queue.postpone(claimed, failure.code, new Date(clock().getTime() + longer))
  }
  log('warn', 'A mail was given up', { code: failure.code })
  return queue.giveUp(claimed, failure.code)
}

async function trySending(
  dependencies: MailDependencies,
  claimed: ClaimedMail,
): Promise<SendFailure | null> {
  const { id, createdAt, content } = claimed
  if (!content) return { code: 'sealed with another secret', permanent: true }
  // A link that no longer works is worse than none.
  const isExpired =
    content.expires_at !== null && new Date(content.expires_at) <= dependencies.clock()
  if (isExpired) return { code: 'expired', permanent: true }
  const written = await writtenMail(dependencies, content)
  if (!written.ok) return written.failure
  return written.mail && dependencies.send({ id, createdAt, mail: written.mail })
}

async function writtenMail(
  { writeRequested }: MailDependencies,
  content: Queued,
): Promise<Written> {
  return isLinkRequest(content) ? writeRequested(content) : { ok: true, mail: content }
}
