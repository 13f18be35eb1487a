import { asc } from 'drizzle-orm'
import type { Database } from '../db/database'
import { prepareOnce, UNNAMED } from '../db/prepare-once'
import { organizations } from '../db/schema'
import type { MerchantProfile } from './merchant-profile'

/** As `merchantProfile`, from this database. */
export async function merchantProfileIn(database: Database): Promise<MerchantProfile | null> {
  const [row] = await oldest(database).execute()
  if (!row) return null
  const { name, avatar_url, accent, site, support, legal_name, address, tax_id } = row
  return {
    name,
    logo: avatar_url,
    accent,
    site,
    support,
    seller: { name: legal_name, address, taxId: tax_id },
  }
}

const oldest = prepareOnce((database) =>
  database
    .select()
    .from(organizations)
    .orderBy(asc(organizations.created_at))
    .limit(1)
    .prepare(UNNAMED),
)
