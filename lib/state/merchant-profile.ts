import type { Address } from '../contract/address/address'
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
  const { openDatabase } = await import('../db/open')
  const { merchantProfileIn } = await import('./merchant-profile-table')
  return merchantProfileIn((await openDatabase()).database)
}
