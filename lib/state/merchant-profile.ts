import { asc } from 'drizzle-orm'
import type { Address } from '../contract/address/address'
import { openDatabase } from '../db/open'
import { organizations } from '../db/schema'
import { env } from '../env'

/** How the merchant presents themselves, as far as the database knows. */
export type MerchantProfile = {
  name: string
  logo: string | null
  accent: string | null
  site: string | null
  support: string | null
  /** What stands on the merchant's own papers. */
  seller: { name: string; address: Address | null; taxId: string | null }
}

/** The merchant's profile; null where no database has one (then configuration decides). */
export async function merchantProfile(): Promise<MerchantProfile | null> {
  if (env().polarServer) return null
  const { database } = await openDatabase()
  const [row] = await database
    .select()
    .from(organizations)
    .orderBy(asc(organizations.created_at))
    .limit(1)
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
