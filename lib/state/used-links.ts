import { eq, lt } from 'drizzle-orm'
import type { Database } from '../db/database'
import { usedLinks } from '../db/schema'
import { stateDatabase } from './database'

/** For how long after its end a used link is kept: another instance's clock may be behind. */
const KEPT_MS = 3_600_000

/** Whether a link was used. Without a database nobody knows, and it counts as unused. */
export async function isUsed(id: string): Promise<boolean> {
  const database = await stateDatabase()
  return database ? isUsedIn(database, id) : false
}

/**
 * Uses up a link that is good until then.
 *
 * @returns Whether it was still unused. Of several who use it at once, one hears that; without
 *   a database, all do.
 */
export async function useUp(id: string, until: Date): Promise<boolean> {
  const database = await stateDatabase()
  return database ? useUpIn(database, id, until, new Date()) : true
}

/** As `isUsed`, in this database. */
export async function isUsedIn(database: Database, id: string): Promise<boolean> {
  const rows = await database
    .select({ id: usedLinks.id })
    .from(usedLinks)
    .where(eq(usedLinks.id, id))
  return rows.length > 0
}

/** As `useUp`, in this database. */
export async function useUpIn(
  database: Database,
  id: string,
  until: Date,
  now: Date,
): Promise<boolean> {
  await database.delete(usedLinks).where(lt(usedLinks.expires_at, now))
  const expires_at = new Date(until.getTime() + KEPT_MS)
  const added = await database
    .insert(usedLinks)
    .values({ id, expires_at })
    .onConflictDoNothing()
    .returning({ id: usedLinks.id })
  return added.length > 0
}
