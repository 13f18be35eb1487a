import type { Database } from '../../db/database'
import type { customers, products, subscriptions } from '../../db/schema'
import { among } from './upsert'

/** Which of these ids a table has. */
export async function knownIds(
  database: Database,
  table: typeof customers | typeof products | typeof subscriptions,
  ids: readonly (string | null)[],
): Promise<Set<string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Set()
  const rows = await database.select({ id: table.id }).from(table).where(among(table.id, wanted))
  return new Set(rows.map(({ id }) => id))
}
