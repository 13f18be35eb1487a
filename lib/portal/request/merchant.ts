import { cache } from 'react'
import { env } from '../../env'
import { logos } from '../../logo/logos'
import { type MerchantProfile, merchantProfile } from '../../state/merchant-profile'
import { getLogoPath } from './logo-response'

/** The merchant as pages show it: configured values first, then stored ones. */
export type Merchant = {
  name: string | null
  /** Paths of the logo and of the one on dark pages; null where there is none, or none yet. */
  logo: string | null
  logoDark: string | null
  accent: string | null
  site: string | null
  /** A URL: `mailto:` or a page. */
  support: string | null
  /** A line at the foot of every page. */
  footer: string | null
  /** The seller on invoices; null when the platform is the seller. */
  seller: MerchantProfile['seller'] | null
  /** Whether invoices are issued: by the platform, or by a seller with an address. */
  issuesInvoices: boolean
}

/**
 * Returns the merchant; only what is configured when there is no database, or it can't be reached.
 */
export const getMerchant = cache(async (): Promise<Merchant> => {
  const stored = await merchantProfile().catch(() => null)
  const { brand, papers, polarServer } = env()
  const seller = polarServer ? null : (papers.seller ?? stored?.seller ?? null)
  const support = brand.support ?? stored?.support ?? null
  return {
    name: brand.name ?? stored?.name ?? null,
    logo: await findLogo(brand.logo ?? stored?.logo),
    logoDark: await findLogo(brand.logoDark),
    accent: brand.accent ?? stored?.accent ?? null,
    site: brand.site ?? stored?.site ?? null,
    support: support && (/^https?:\/\//.test(support) ? support : `mailto:${support}`),
    footer: brand.footer ?? null,
    seller,
    issuesInvoices: Boolean(polarServer ?? seller?.address),
  }
})

async function findLogo(address: string | null | undefined): Promise<string | null> {
  const logo = address ? await logos().find(address) : null
  return logo && getLogoPath(logo.file)
}
