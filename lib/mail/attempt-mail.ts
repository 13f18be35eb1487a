import { waitAfter } from '../outbox/back-off'
import type { LoggedOnce } from '../outbox/logged-once'
import type { ClaimedMail, MailQueue } from './queue'
import type { Refusal, Send } from './send'

type Means = { queue: MailQueue; send: Send; loggedOnce: LoggedOnce; clock: () => Date }

/**
 * Sends a claimed mail, and writes down how that went. What the process doesn't live to write
 * down is sent again when the claim runs out.
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
    return queue.postpone(claimed, refusal.code, new Date(clock().getTime() + wait))
  }
  process.stderr.write(`A mail was given up: ${refusal.code}\n`)
  return queue.giveUp(claimed, refusal.code)
}

async function trySending({ send, clock }: Means, claimed: ClaimedMail): Promise<Refusal | null> {
  const { id, createdAt, mail } = claimed
  if (!mail) return { code: 'sealed with another secret', permanent: true }
  // A link that works no more is worse than none: whoever waited for it asks again.
  const isExpired = mail.expires_at !== null && new Date(mail.expires_at) <= clock()
  return isExpired ? { code: 'expired', permanent: true } : send({ id, createdAt, mail })
}
