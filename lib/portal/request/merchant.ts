import { cache } from 'react'
import { env } from '../../env'
import { logos } from '../../logo/logos'
import { knownOrganization } from '../../polar/organization/keep-organization'
import { type MerchantProfile, merchantProfile } from '../../state/merchant-profile'
import { getLogoPath } from './logo-response'

/** The merchant as pages show it: configured values first, then the organization's. */
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
  seller: MerchantProfile['seller']
  /** Whether invoices are issued: by the platform, or by a seller with an address. */
  issuesInvoices: boolean
}

/**
 * Returns the merchant; only what is configured while the organization isn't known, or the database
 * that has it can't be reached. It makes no call.
 */
export const getMerchant = cache(async (): Promise<Merchant> => {
  const { brand, papers, polarServer } = env()
  const stored = polarServer ? hostedProfile() : await merchantProfile().catch(() => null)
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

/** The platform is the seller there. */
function hostedProfile(): MerchantProfile | null {
  const organization = knownOrganization()
  return organization && { ...organization, accent: null, seller: null }
}

async function findLogo(address: string | null | undefined): Promise<string | null> {
  const logo = address ? await logos().find(address) : null
  return logo && getLogoPath(logo.file)
}
