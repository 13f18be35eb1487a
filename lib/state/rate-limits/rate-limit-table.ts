import { lte, sql } from 'drizzle-orm'
import type { Database } from '../../db/database'
import { rateLimits } from '../../db/schema'
import type { Counted } from './rate-limit-window'

/**
 * One more, in one statement: whoever counts at the same moment is counted too. `until` is
 * when the window ends if it begins with this one.
 */
export async function countInTable(
  database: Database,
  key: string,
  until: Date,
  now: Date,
): Promise<Counted> {
  await dropEnded(database, now)
  return countOne(database, key, until)
}

/** Forgets the windows that have ended. */
export async function dropEnded(database: Database, now: Date): Promise<void> {
  await database.delete(rateLimits).where(lte(rateLimits.until, now))
}

/**
 * One more in a window that hasn't ended, or in a new one. In a transaction it counts if that does;
 * then drop the windows that have ended before it.
 */
export async function countOne(database: Database, key: string, until: Date): Promise<Counted> {
  const [row] = await database
    .insert(rateLimits)
    .values({ key, count: 1, until })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: { count: sql`${rateLimits.count} + 1` },
    })
    .returning({ count: rateLimits.count, until: rateLimits.until })
  if (!row) throw new Error('An insert that gave no row')
  return row
}
