import { and, eq, isNotNull, lt, notExists } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { isClaimable } from '../../db/claim-rows'
import { events } from '../../db/schema'
import type { Services } from '../services'

/**
 * How long a claim holds, in milliseconds; after that, the process that made it is taken for
 * dead. It outlasts an attempt by as much as the clocks of two instances may differ.
 */
const LEASE_MS = 30_000

/** An event that is this process's to send, until the moment in `claimed_until`. */
export type ClaimedEvent = typeof events.$inferSelect & { claimed_until: Date }

const earlier = alias(events, 'earlier')

/**
 * Takes up to so many events that are due, of each object the first that is still to be
 * sent, and keeps other processes from them for as long as an attempt may take.
 */
export async function claimEvents(
  { database, clock }: Services,
  most: number,
): Promise<ClaimedEvent[]> {
  const now = clock()
  const claimed_until = new Date(now.getTime() + LEASE_MS)
  const isFirst = notExists(
    database
      .select({ id: earlier.id })
      .from(earlier)
      .where(
        and(
          eq(earlier.object_id, events.object_id),
          lt(earlier.sequence, events.sequence),
          isNotNull(earlier.next_attempt_at),
        ),
      ),
  )
  const rows = await database
    .update(events)
    .set({ next_attempt_at: claimed_until })
    .where(isClaimable(events, { now, limit: most, where: isFirst }))
    .returning()
  return rows.map((row) => ({ ...row, claimed_until }))
}
