import { env } from '../../env'
import { linkSecrets } from '../../state/link-secrets'
import { isRevoked } from '../revoked'
import { isOfSame } from '../same-customer'
import type { PortalSession } from '../session-cookie'
import { withoutEndedToken } from '../session-token'
import { type PortalLink, readLink } from './portal-link'

/** What opening a link leads to. Opening it uses nothing up and changes nothing. */
export type Opening =
  /** It doesn't work, and why is nobody's business. */
  | { kind: 'closed' }
  /** It is genuine, but its time is over. */
  | { kind: 'expired'; link: PortalLink }
  /** It adds to this session, if that is still good for anything. */
  | { kind: 'open'; link: PortalLink; session: PortalSession | null }
  /** It works, but somebody else is signed in here. */
  | { kind: 'someone else'; link: PortalLink }

/** Judges a link from an address, for a browser that has this session. */
export async function openLink(token: string, session: PortalSession | null): Promise<Opening> {
  const { lifetimes } = env()
  const secrets = await linkSecrets()
  const reading = await readLink(token, { secrets, days: lifetimes, now: new Date() })
  if (reading.status === 'bad' || (await isRevoked(reading.link))) return { kind: 'closed' }
  const { link } = reading
  if (reading.status === 'expired') return { kind: 'expired', link }
  const left = session && (await withoutEndedToken(session))
  if (left && !(await isOfSame(left, link))) return { kind: 'someone else', link }
  return { kind: 'open', link, session: left }
}

/** The page that a link opens. */
export function pageOf({ order }: PortalLink) {
  return order ? (`/orders/${order}` as const) : '/orders'
}
