import { cache } from 'react'
import { env } from '../../env'
import { type MerchantProfile, merchantProfile } from '../../state/merchant-profile'

/** The merchant as the pages show them: configuration first, then what is stored. */
export type Merchant = {
  name: string | null
  logo: string | null
  accent: string | null
  site: string | null
  /** An address to press: `mailto:` or a page. */
  support: string | null
  /** Whose papers they are; null where the platform is the seller. */
  seller: MerchantProfile['seller'] | null
}

/** The merchant. Without a database, and when it can't be reached, what is configured. */
export const getMerchant = cache(async (): Promise<Merchant> => {
  const stored = await merchantProfile().catch(() => null)
  const { brand } = env()
  const support = brand.support ?? stored?.support ?? null
  return {
    name: brand.name ?? stored?.name ?? null,
    logo: brand.logo ?? stored?.logo ?? null,
    accent: brand.accent ?? stored?.accent ?? null,
    site: brand.site ?? stored?.site ?? null,
    support: support && (/^https?:\/\//.test(support) ? support : `mailto:${support}`),
    seller: stored?.seller ?? null,
  }
})
