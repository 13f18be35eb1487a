import { setTimeout as pause } from 'node:timers/promises'
import type { OrganizationBrand } from '../../contract/organization/organization'
import { env } from '../../env'
import { log, reasonOf } from '../../log'
import { onePerProcess } from '../../process-wide'
import { type OrganizationReading, readOrganization } from './read-organization'

const HOUR_MS = 3_600_000

/** The same times as a logo's, which the organization names. */
const READ_FOR_MS = 24 * HOUR_MS
const FAILED_FOR_MS = HOUR_MS / 4

declare module '../../process-wide' {
  interface ProcessWide {
    organization: { known: OrganizationBrand | null }
  }
}

const keep = () => onePerProcess('organization', () => ({ known: null }))

/** The organization at an API elsewhere; null until it was read. Nothing is asked for it. */
export function knownOrganization(): OrganizationBrand | null {
  return keep().known
}

/** Waits for milliseconds, without keeping the process alive. */
const waitInBackground = (ms: number) => pause(ms, undefined, { ref: false })

/**
 * Reads the organization now, daily, and a quarter of an hour after a failure. It never ends. The log
 * says once why it isn't known, for as long as that is so.
 */
export async function keepOrganization(wait = waitInBackground): Promise<never> {
  let logged: string | null = null
  for (;;) {
    const reading = await refreshOrganization().catch(describeDefect)
    const reason = reading === null || reading.ok || isLogged(reading) ? null : reading.reason
    if (reason && reason !== logged) log('warn', describeLoss(), { reason })
    logged = reason
    await wait(reading === null || reading.ok ? READ_FOR_MS : FAILED_FOR_MS)
  }
}

/**
 * Reads the organization once; null where the configuration has all that it could say. A failure
 * leaves what is known.
 */
export async function refreshOrganization(): Promise<OrganizationReading | null> {
  if (isBrandConfigured()) return null
  const reading = await readOrganization()
  if (reading.ok) keep().known = reading.organization
  return reading
}

/** Whether the configuration has all that the organization could say. */
export function isBrandConfigured(): boolean {
  const { name, logo, site, support } = env().brand
  return Boolean(name && logo && site && support)
}

function describeDefect(error: unknown): OrganizationReading {
  return { ok: false, failure: 'violation', reason: reasonOf(error) }
}

function describeLoss(): string {
  if (knownOrganization()) return 'The organization stays as it was'
  return 'Name, logo, site and support come from the configuration alone'
}

/** An outage and a token that isn't accepted are logged already: everything else needs them too. */
function isLogged({ failure }: Extract<OrganizationReading, { ok: false }>): boolean {
  return ['unavailable', 'unclear', 'busy', 'expired'].includes(failure)
}
