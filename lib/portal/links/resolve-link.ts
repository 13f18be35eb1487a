import { env } from '../../env'
import { linkSecrets } from '../../state/link-secrets'
import type { PortalFailure, PortalResult } from '../access/result'
import { isSameCustomer } from '../access/same-customer'
import { withStateStore } from '../request/state-store'
import { dropEndedToken } from '../session/drop-ended-token'
import { isRevoked } from '../session/revoked'
import type { PortalSession } from '../session/session-cookie'
import { type PortalLink, readLink } from './portal-link'

/** What opening a link would do. */
export type LinkResolution =
  /** It doesn't work. The reason isn't revealed. */
  | { kind: 'closed' }
  /** It is genuine, but expired. */
  | { kind: 'expired'; link: PortalLink }
  /** It works, and is added to this session; null begins a new one. */
  | { kind: 'open'; link: PortalLink; session: PortalSession | null }
  /** It works, but another customer is signed in. */
  | { kind: 'someone else'; link: PortalLink }
  /** Whether it works can't be determined at the moment. */
  | { kind: 'failed'; failure: PortalFailure }

/** Determines what a link would do in a browser with this session, and changes nothing. */
export async function resolveLink(
  token: string,
  session: PortalResult<PortalSession> | null,
): Promise<LinkResolution> {
  const secrets = await withStateStore(linkSecrets)
  if (!secrets.ok) return fail(secrets.failure)
  const rules = { secrets: secrets.data, days: env().lifetimes, now: new Date() }
  const reading = await readLink(token, rules)
  if (reading.status === 'bad') return { kind: 'closed' }
  const { link } = reading
  const revoked = await isRevoked(link)
  if (!revoked.ok) return fail(revoked.failure)
  if (revoked.data) return { kind: 'closed' }
  if (reading.status === 'expired') return { kind: 'expired', link }
  if (session && !session.ok && session.failure.kind !== 'signedOut') return fail(session.failure)
  const current = session?.ok ? await dropEndedToken(session.data) : null
  if (current && !(await isSameCustomer(current, link))) return { kind: 'someone else', link }
  return { kind: 'open', link, session: current }
}

function fail(failure: PortalFailure): LinkResolution {
  return { kind: 'failed', failure }
}

/** The page that a link opens. */
export function getLinkPage({ order }: PortalLink) {
  return order ? (`/orders/${order}` as const) : '/orders'
}
