import type { Database } from '../../db/database'
import type { customers, products, subscriptions } from '../../db/schema'
import { among } from './upsert'

/** Which of these ids a table has. */
export async function existingIds(
  database: Database,
  table: typeof customers | typeof products | typeof subscriptions,
  ids: readonly (string | null)[],
): Promise<Set<string>> {
  const distinctIds = [...new Set(ids.filter((id) => id !== null))]
  if (distinctIds.length === 0) return new Set()
  const rows = await database
    .select({ id: table.id })
    .from(table)
    .where(among(table.id, distinctIds))
  return new Set(rows.map(({ id }) => id))
}
