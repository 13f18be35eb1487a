import type { Database } from '../../db/database'
import { customers, products, type subscriptions } from '../../db/schema'
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

/** What orders and subscriptions name, and both need. */
type Related = { customer_id: string; product_id: string | null }

/** Which of the customers and products that these name are here. */
export async function existingRelated(database: Database, data: readonly Related[]) {
  const [customerIds, productIds] = await Promise.all([
    existingIds(
      database,
      customers,
      data.map(({ customer_id }) => customer_id),
    ),
    existingIds(
      database,
      products,
      data.map(({ product_id }) => product_id),
    ),
  ])
  return { customerIds, productIds }
}
