import { count, isNotNull, min } from 'drizzle-orm'
import type { Database } from './database'
import type { events, mails } from './schema'

/** Counts the rows of a queue that wait for an attempt, and finds when the oldest was queued. */
export async function measureQueue(database: Database, queue: typeof events | typeof mails) {
  const [row] = await database
    .select({ count: count(), oldest: min(queue.created_at) })
    .from(queue)
    .where(isNotNull(queue.next_attempt_at))
  return { count: row?.count ?? 0, oldest: row?.oldest ?? null }
}
