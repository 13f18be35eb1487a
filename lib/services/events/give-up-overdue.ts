import { and, eq, lt } from 'drizzle-orm'
import { events } from '../../db/schema'
import type { Services } from '../services'

const DAY_MS = 24 * 3_600_000

/**
 * Gives up the events that nobody tried to send in the day since they were due. A webhook
 * that is configured later is not flooded with everything that ever happened.
 */
export async function giveUpOverdue({ database, clock }: Services): Promise<void> {
  const aDayAgo = new Date(clock().getTime() - DAY_MS)
  await database
    .update(events)
    .set({ next_attempt_at: null, last_error: 'No webhook was there within a day' })
    .where(and(lt(events.next_attempt_at, aDayAgo), eq(events.attempts, 0)))
}
