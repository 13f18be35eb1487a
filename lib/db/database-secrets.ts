import { eq } from 'drizzle-orm'
import type { Database } from './database'
import { secrets } from './schema'
import type { SecretStore } from './secrets'

/**
 * Secrets in the database, so that instances that share it share them too. One that was
 * read before is remembered: sessions must outlive an outage of the database.
 */
export function secretsInDatabase(database: Database): SecretStore {
  const known = new Map<string, string>()
  return {
    async keep(name, make) {
      const value = known.get(name) ?? (await keepInDatabase(database, name, make))
      known.set(name, value)
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
