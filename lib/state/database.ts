import type { Database } from '../db/database'
import { env } from '../env'

/**
 * The database that the portal keeps its own memory in. Null where the API is elsewhere and no
 * server is configured: then nothing outlives the process.
 *
 * @throws {DatabaseUnavailableError}
 */
export async function stateDatabase(): Promise<Database | null> {
  const { polarServer, databaseUrl } = env()
  if (polarServer && !databaseUrl) return null
  const { openDatabase } = await import('../db/open')
  const { database } = await openDatabase({ demo: !polarServer })
  return database
}
