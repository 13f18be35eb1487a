import type { Database } from '../db/database'
import { env } from '../env'

/**
 * The database that the portal keeps its own memory in. Null where the API is elsewhere and no
 * server is configured: then nothing outlives the process.
 *
 * @throws {DatabaseUnavailableError}
 */
export async function stateDatabase(): Promise<Database | null> {
  if (!hasDatabase()) return null
  const { openDatabase } = await import('../db/open')
  const { database } = await openDatabase({ demo: !env().polarServer })
  return database
}

/** Whether it answers; true where there is none. It takes as long as a statement may take. */
export async function isStateDatabaseAnswering(): Promise<boolean> {
  try {
    await (await stateDatabase())?.execute('select 1')
    return true
  } catch {
    return false
  }
}

/** Closes it, and with it the embedded API's, before the process ends. */
export async function closeStateDatabase(): Promise<void> {
  if (!hasDatabase()) return
  const { closeDatabase } = await import('../db/open')
  await closeDatabase()
}

function hasDatabase(): boolean {
  const { polarServer, databaseUrl } = env()
  return !polarServer || databaseUrl !== undefined
}
