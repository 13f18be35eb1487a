import { stateDatabase } from './database'

/** Whether a link was used. Without a database nobody knows, and it counts as unused. */
export async function isUsed(id: string): Promise<boolean> {
  const database = await stateDatabase()
  if (!database) return false
  const { isUsedIn } = await import('./used-links-table')
  return isUsedIn(database, id)
}

/**
 * Uses up a link that is good until then.
 *
 * @returns Whether it was still unused. Of several who use it at once, one hears that; without
 *   a database, all do.
 */
export async function useUp(id: string, until: Date): Promise<boolean> {
  const database = await stateDatabase()
  if (!database) return true
  const { useUpIn } = await import('./used-links-table')
  return useUpIn(database, id, until, new Date())
}
