import { env } from '../../env'
import { linkSecrets } from '../../state/link-secrets'
import type { PortalFailure, PortalResult } from '../access/result'
import { isSameCustomer } from '../access/same-customer'
import { withStateStore } from '../request/state-store'
import { dropEndedToken } from '../session/drop-ended-token'
import { isRevoked } from '../session/revoked'
import type { PortalSession } from '../session/session-cookie'
import { type PortalLink, readLink } from './portal-link'

/** What opening a link leads to. Finding that out uses nothing up and changes nothing. */
export type LinkResolution =
  /** It doesn't work, and why is nobody's business. */
  | { kind: 'closed' }
  /** It is genuine, but its time is over. */
  | { kind: 'expired'; link: PortalLink }
  /** It adds to this session, if that is still good for anything. */
  | { kind: 'open'; link: PortalLink; session: PortalSession | null }
  /** It works, but somebody else is signed in here. */
  | { kind: 'someone else'; link: PortalLink }
  /** It is genuine, and can't be judged at the moment. */
  | { kind: 'failed'; failure: PortalFailure }

/** Judges a link from an address, for a browser that has this session; null sets it aside. */
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
