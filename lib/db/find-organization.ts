import { asc } from 'drizzle-orm'
import type { Database } from './database'
import { prepareOnce, UNNAMED } from './prepare-once'
import { organizations } from './schema'

/** The one merchant that this database serves; undefined while there is none. */
export async function findOrganization(database: Database) {
  const [row] = await oldestOrganization(database).execute()
  return row
}

const oldestOrganization = prepareOnce((database) =>
  database
    .select()
    .from(organizations)
    .orderBy(asc(organizations.created_at), asc(organizations.id))
    .limit(1)
    .prepare(UNNAMED),
)
