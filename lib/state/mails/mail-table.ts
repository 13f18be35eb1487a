import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { type Secrets, seal, unseal } from '../../crypto/seal'
import { isClaimable } from '../../db/claim-rows'
import type { Database } from '../../db/database'
import { measureQueue } from '../../db/measure-queue'
import { mails } from '../../db/schema'
import { type ClaimedMail, type MailQueue, type Queued, queued } from '../../mail/queue'
import { MAIL_LEASE_MS } from './mail-lease'

type Parts = { database: Database; secrets: Secrets; clock: () => Date }

/**
 * Mails wait in the database, and instances that share it share the work. They are encrypted: a copy
 * of the database holds no link that works, and nobody's address.
 */
export function mailTable({ database, secrets, clock }: Parts): MailQueue {
  return {
    async add(content, due = clock()) {
      await insertMail(database, secrets, { id: randomUUID(), content, now: clock(), due })
    },
    unsaved: () => 0,
    measure: () => measureQueue(database, mails),
    async claim(most) {
      const claimedUntil = new Date(clock().getTime() + MAIL_LEASE_MS)
      const rows = await database
        .update(mails)
        .set({ next_attempt_at: claimedUntil })
        .where(isClaimable(mails, { now: clock(), limit: most }))
        .returning()
      return Promise.all(
        rows.map(async ({ id, created_at: createdAt, attempts, sealed }) => {
          const content = sealed === null ? null : await unseal(secrets, 'mail', queued, sealed)
          return { id, createdAt, content, attempts, claimedUntil }
        }),
      )
    },
    async remove({ id }) {
      await database.delete(mails).where(eq(mails.id, id))
    },
    async postpone(claimed, code, until) {
      await database
        .update(mails)
        .set({ attempts: claimed.attempts + 1, next_attempt_at: until, last_error: code })
        .where(isStill(claimed))
    },
    async giveUp(claimed, code) {
      await database
        .update(mails)
        .set({
          attempts: claimed.attempts + 1,
          next_attempt_at: null,
          sealed: null,
          last_error: code,
        })
        .where(isStill(claimed))
    },
  }
}

type NewMail = { id: string; content: Queued; now: Date; due: Date }

/** Queues a mail, encrypted. One with an id that waits already stays as it is. */
export async function insertMail(
  database: Database,
  secrets: Secrets,
  { id, content, now, due }: NewMail,
): Promise<void> {
  const sealed = await seal(secrets, 'mail', content)
  await database
    .insert(mails)
    .values({ id, created_at: now, sealed, next_attempt_at: due })
    .onConflictDoNothing()
}

/** Whoever claimed it since has the say. */
function isStill({ id, claimedUntil }: ClaimedMail) {
  return and(eq(mails.id, id), eq(mails.next_attempt_at, claimedUntil))
}
