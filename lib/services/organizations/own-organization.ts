import { randomUUID } from 'node:crypto'
import { asc } from 'drizzle-orm'
import type { Database } from '../../db/database'
import { organizations } from '../../db/schema'
import type { OrganizationRow } from '../orders/order-rows'
import type { Services } from '../services'

/**
 * The one merchant that this database serves; made, under the configured name, when there
 * is none yet. Give the id that it has to have where it is known.
 */
export async function ownOrganization(
  database: Database,
  { clock, merchantName }: Services,
  id: string = randomUUID(),
): Promise<OrganizationRow> {
  const found = await findOrganization(database)
  if (found) return found
  const row = {
    id,
    created_at: clock(),
    name: merchantName,
    slug: slugOf(merchantName),
    legal_name: merchantName,
    address: null,
  }
  await database.insert(organizations).values(row).onConflictDoNothing()
  const made = await findOrganization(database)
  if (!made) throw new Error('The organization could not be made')
  return made
}

/** The one merchant that this database serves, if it is anybody's yet. */
export async function findOrganization(database: Database): Promise<OrganizationRow | undefined> {
  const [row] = await database
    .select()
    .from(organizations)
    .orderBy(asc(organizations.created_at), asc(organizations.id))
    .limit(1)
  return row
}

function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return slug || 'shop'
}
