import { log } from '../log'
import { waitAfter } from '../outbox/back-off'
import type { LoggedOnce } from '../outbox/logged-once'
import { type ClaimedMail, isLinkRequest, type MailQueue, type Queued } from './queue'
import type { Refusal, Send, WriteRequested, Written } from './send'

/** What an attempt takes. */
export type Means = {
  queue: MailQueue
  send: Send
  writeRequested: WriteRequested
  loggedOnce: LoggedOnce
  clock: () => Date
}

/**
 * Sends a claimed mail, or writes and sends what was asked for, and writes down how that went.
 * What the process doesn't live to write down is sent again when the claim runs out.
 */
export async function attemptMail(means: Means, claimed: ClaimedMail): Promise<void> {
  const { queue, loggedOnce, clock } = means
  const refusal = await trySending(means, claimed)
  if (!refusal) {
    loggedOnce.end()
    return queue.remove(claimed)
  }
  if (!refusal.permanent) loggedOnce.begin(refusal.code)
  const wait = refusal.permanent ? null : waitAfter(claimed.attempts + 1)
  if (wait !== null) {
    const longer = Math.max(wait, (refusal.retryAfter ?? 0) * 1_000)
    return queue.postpone(claimed, refusal.code, new Date(clock().getTime() + longer))
  }
  log('warn', 'A mail was given up', { code: refusal.code })
  return queue.giveUp(claimed, refusal.code)
}

async function trySending(means: Means, claimed: ClaimedMail): Promise<Refusal | null> {
  const { id, createdAt, content } = claimed
  if (!content) return { code: 'sealed with another secret', permanent: true }
  // A link that works no more is worse than none: whoever waited for it asks again.
  const isExpired = content.expires_at !== null && new Date(content.expires_at) <= means.clock()
  if (isExpired) return { code: 'expired', permanent: true }
  const written = await writtenMail(means, content)
  if (!written.ok) return written.refusal
  return written.mail && means.send({ id, createdAt, mail: written.mail })
}

async function writtenMail({ writeRequested }: Means, content: Queued): Promise<Written> {
  return isLinkRequest(content) ? writeRequested(content) : { ok: true, mail: content }
}
