import { randomUUID } from 'node:crypto'
import type { Database } from '../../db/database'
import { findOrganization } from '../../db/find-organization'
import { organizations } from '../../db/schema'
import type { OrganizationRow } from '../orders/order-rows'
import type { Services } from '../services'

/**
 * The one merchant that this database serves; created, under the configured name, when there
 * is none yet. Pass `id` where the merchant's id is known.
 */
export async function ownOrganization(
  database: Database,
  { clock, merchantName }: Services,
  id: string = randomUUID(),
): Promise<OrganizationRow> {
  const existing = await findOrganization(database)
  if (existing) return existing
  const row = {
    id,
    created_at: clock(),
    name: merchantName,
    slug: slugOf(merchantName),
    legal_name: merchantName,
    address: null,
  }
  await database.insert(organizations).values(row).onConflictDoNothing()
  const created = await findOrganization(database)
  if (!created) throw new Error('The organization could not be created')
  return created
}

function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return slug || 'shop'
}
