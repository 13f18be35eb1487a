import type { Database } from '../db/database'
import { findOrganization } from '../db/find-organization'
import type { MerchantProfile } from './merchant-profile'

/** As `merchantProfile`, from this database. */
export async function merchantProfileIn(database: Database): Promise<MerchantProfile | null> {
  const row = await findOrganization(database)
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
