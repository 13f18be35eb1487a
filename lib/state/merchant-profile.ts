import type { Address } from '../contract/address/address'

/** How the merchant presents themselves, where it isn't configured. */
export type MerchantProfile = {
  name: string
  logo: string | null
  accent: string | null
  site: string | null
  support: string | null
  /** What stands on the merchant's own papers; null where another is the seller. */
  seller: { name: string; address: Address | null; taxId: string | null } | null
}

/** The profile that the embedded API's database has; null while it has none. */
export async function merchantProfile(): Promise<MerchantProfile | null> {
  const { openDatabase } = await import('../db/open')
  const { merchantProfileIn } = await import('./merchant-profile-table')
  return merchantProfileIn((await openDatabase()).database)
}
