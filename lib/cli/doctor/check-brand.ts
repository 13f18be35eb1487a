import { type Env, env } from '../../env'
import type { Finding } from '../../polar/checks/finding'
import { isBrandConfigured } from '../../polar/organization/keep-organization'
import { readOrganization } from '../../polar/organization/read-organization'
import { checkLogo } from './check-logo'

type Key = keyof Env['brand'] | 'timeZone'

type Values = { [key in Key]?: string | null | undefined }

/** A part of the merchant's look, and what is shown where nobody says it. */
type Part = { key: Key; subject: string; variable: string; otherwise: string }

const parts: Part[] = [
  { key: 'name', subject: 'name', variable: 'PORTICO_NAME', otherwise: '“Customer portal”' },
  { key: 'logo', subject: 'logo', variable: 'PORTICO_LOGO', otherwise: 'none' },
  {
    key: 'logoDark',
    subject: 'dark logo',
    variable: 'PORTICO_LOGO_DARK',
    otherwise: 'the same logo',
  },
  { key: 'accent', subject: 'accent', variable: 'PORTICO_ACCENT', otherwise: 'a blue' },
  { key: 'site', subject: 'site', variable: 'PORTICO_SITE', otherwise: 'none' },
  { key: 'support', subject: 'support', variable: 'PORTICO_SUPPORT', otherwise: 'none' },
  { key: 'footer', subject: 'footer', variable: 'PORTICO_FOOTER', otherwise: 'none' },
  { key: 'timeZone', subject: 'time zone', variable: 'PORTICO_TIME_ZONE', otherwise: 'UTC' },
]

/** What the embedded API's organization can say. Its database isn't opened: a portal may have it. */
const stored: readonly Key[] = ['name', 'logo', 'accent', 'site', 'support']

/**
 * Says where each part of the merchant's look comes from, and whether logos can be used.
 *
 * @param api Where something is wrong with an API elsewhere, it isn't asked.
 */
export async function checkBrand(api: { isApiRight: boolean }): Promise<Finding[]> {
  const { brand, timeZone } = env()
  const configured: Values = { ...brand, timeZone: timeZone === 'UTC' ? null : timeZone }
  const { said, findings } = await askOrganization(api)
  const described = parts.map((part) => describe(part, configured[part.key], said[part.key]))
  return [...findings, ...(await Promise.all(described))]
}

/** What the organization of an API elsewhere says, and why it isn't known. */
async function askOrganization({
  isApiRight,
}: {
  isApiRight: boolean
}): Promise<{ said: Values; findings: Finding[] }> {
  if (!env().polarServer || isBrandConfigured() || !isApiRight) return { said: {}, findings: [] }
  const reading = await readOrganization()
  if (!reading.ok) {
    const text = `not read, since ${reading.reason}. Name, logo, site and support can be configured too`
    return { said: {}, findings: [{ subject: 'organization', state: 'unknown', text }] }
  }
  return { said: reading.organization, findings: [] }
}

async function describe(
  { key, subject, variable, otherwise }: Part,
  configured: string | null | undefined,
  said: string | null | undefined,
): Promise<Finding> {
  const value = configured ?? said
  const source = configured ? variable : 'the API’s organization'
  if (value && key.startsWith('logo')) return checkLogo(subject, value, source)
  if (value) return { subject, state: 'ok', text: `${value}, from ${source}` }
  const isStored = !env().polarServer && stored.includes(key)
  const rest = isStored ? `the stored organization’s, else ${otherwise}` : otherwise
  return { subject, state: 'ok', text: `${rest}; ${variable} isn’t set` }
}
