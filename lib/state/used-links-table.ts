import { eq, lt } from 'drizzle-orm'
import type { Database } from '../db/database'
import { usedLinks } from '../db/schema'

/** For how long after its end a link is remembered: another instance's clock may be behind. */
const KEPT_MS = 3_600_000

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
