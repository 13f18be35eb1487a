import { eq } from 'drizzle-orm'
import type { Database } from './database'
import { secrets } from './schema'
import type { SecretStore } from './secrets'

/**
 * Creates a store in the database, which instances that share it share too. Secrets are cached,
 * since sessions must work during an outage of the database.
 */
export function createDatabaseSecrets(database: Database): SecretStore {
  const cache = new Map<string, string>()
  return {
    async keep(name, make) {
      const value = cache.get(name) ?? (await keepInDatabase(database, name, make))
      cache.set(name, value)
      return value
    },
  }
}

async function keepInDatabase(
  database: Database,
  name: string,
  make: () => string,
): Promise<string> {
  await database.insert(secrets).values({ name, value: make() }).onConflictDoNothing()
  const [row] = await database.select().from(secrets).where(eq(secrets.name, name))
  if (!row) throw new Error(`The secret ${name} could not be kept`)
  return row.value
}
