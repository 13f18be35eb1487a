import type { Database } from '../db/database'
import { openDatabase } from '../db/open'
import { env } from '../env'

/**
 * Where the portal remembers what is its own: Portico's database, or with an API elsewhere
 * the one that DATABASE_URL names. Null where there is none: then nothing is remembered.
 */
export async function stateDatabase(): Promise<Database | null> {
  const { polarServer, databaseUrl } = env()
  if (polarServer && !databaseUrl) return null
  return (await openDatabase()).database
}
