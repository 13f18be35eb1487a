import { env } from '../../env'
import { type BadLink, type PortalLink, readLink } from '../../portal/links/portal-link'
import { reachLinkSecrets } from './secrets'

/** What a link says, and what only those can know who have the secrets. */
export type FullReading =
  | { status: 'bad'; why: BadLink; detail?: string }
  | {
      status: 'good' | 'expired'
      link: PortalLink
      /** Until when it says that it is good, in seconds since 1970; its kind may have less. */
      wanted: number
      /** Which of the secrets signed it: 1 is the one that signs today, of so many. */
      secret: number
      secrets: number
    }

/** Reads a link, by its address or by its token alone. */
export async function readFully(text: string): Promise<FullReading> {
  const token = /\/l\/([^/?#\s]+)/.exec(text)?.[1] ?? text.trim()
  const secrets = await reachLinkSecrets()
  const now = new Date()
  const reading = await readLink(token, { secrets, days: env().lifetimes, now })
  if (reading.status === 'bad') return reading
  const each = await Promise.all(
    secrets.map((secret) => readLink(token, { secrets: [secret], days: endless, now })),
  )
  const index = each.findIndex(({ status }) => status !== 'bad')
  const uncut = each[index]
  const wanted = uncut && 'link' in uncut ? uncut.link.until : reading.link.until
  return { ...reading, wanted, secret: index + 1, secrets: secrets.length }
}

const endless = {
  orderLinkDays: Number.POSITIVE_INFINITY,
  portalLinkDays: Number.POSITIVE_INFINITY,
}

/** Says why something is no link of this portal, as the end of a sentence. */
export function describeBadLink({ why, detail }: { why: BadLink; detail?: string }): string {
  return detail ? `${descriptions[why]}: ${detail}` : descriptions[why]
}

const descriptions: Record<BadLink, string> = {
  malformed: 'it is no link, or not all of one',
  'wrongly signed': 'none of this portal’s secrets signed it',
  'not for a portal': 'it isn’t meant for a portal (its aud isn’t "portico")',
  claims: 'what it says isn’t what a link has to say',
  'from the future': 'it isn’t good yet (its iat or nbf is still to come)',
}
