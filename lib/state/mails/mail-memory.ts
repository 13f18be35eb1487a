import { randomUUID } from 'node:crypto'
import type { ClaimedMail, MailQueue } from '../../mail/queue'
import { MAIL_LEASE_MS } from './mail-lease'

type Waiting = Omit<ClaimedMail, 'claimedUntil'> & { nextAttemptAt: Date }

/** Mails wait in this process, for want of a database: what isn't sent when it ends is lost. */
export function mailMemory(clock: () => Date): MailQueue {
  const waiting = new Map<string, Waiting>()

  return {
    async add(content, due = clock()) {
      const id = randomUUID()
      waiting.set(id, { id, createdAt: clock(), content, attempts: 0, nextAttemptAt: due })
    },
    unsaved: () => waiting.size,
    async measure() {
      // They are kept in the order in which they were added.
      const [oldest] = waiting.values()
      return { count: waiting.size, oldest: oldest?.createdAt ?? null }
    },
    async claim(most) {
      const now = clock()
      const claimedUntil = new Date(now.getTime() + MAIL_LEASE_MS)
      const due = [...waiting.values()].filter(({ nextAttemptAt }) => nextAttemptAt <= now)
      return due.slice(0, most).map((mail) => {
        mail.nextAttemptAt = claimedUntil
        return { ...mail, claimedUntil }
      })
    },
    async remove({ id }) {
      waiting.delete(id)
    },
    async postpone({ id }, _code, until) {
      const mail = waiting.get(id)
      if (!mail) return
      mail.attempts += 1
      mail.nextAttemptAt = until
    },
    async giveUp({ id }) {
      waiting.delete(id)
    },
  }
}
