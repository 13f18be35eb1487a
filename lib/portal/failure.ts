import { reasonOf } from '../outbox/trouble'
import { BrokenContractError, type Failure, type Result } from '../polar/failure'
import { apiTokenFor, forgetApiToken } from './api-token'
import type { Holder } from './links/portal-link'
import { currentSession } from './session'
import { type FullAccess, isViewOnly, type OrderAccess, type PortalSession } from './session-cookie'

/** Every way in which a page or an action can be expected to fail. */
export type PortalFailure =
  | Failure
  /** Nobody is signed in. */
  | { kind: 'signedOut' }
  /** The session is one of links to single orders, and this is something else. */
  | { kind: 'closed' }
  /** The link was made for looking only. */
  | { kind: 'viewOnly' }
  /** The API answered with something that can't be made sense of. */
  | { kind: 'broken' }

export type PortalResult<Data> = { ok: true; data: Data } | { ok: false; failure: PortalFailure }

/** What a page or an action is about: one order, or anything else; and whether it changes it. */
export type Wanted = { order?: string; change?: boolean }

/** Whom a call is made for: whose token it is, or whose it has to be. */
type Access = { token: string } | { holder: Holder }

/**
 * Calls the API as whoever sends this request, if their session reaches that far. A
 * broken contract comes back as a failure too, so that its page is rendered on the server
 * like any other.
 */
export async function withSession<Data>(
  wanted: Wanted,
  call: (token: string, access: FullAccess | OrderAccess) => Promise<Result<Data>>,
): Promise<PortalResult<Data>> {
  const session = await currentSession()
  if (!session.ok) return session
  const access = accessTo(session.data, wanted)
  if (!access) return { ok: false, failure: { kind: 'closed' } }
  if (wanted.change && isViewOnly(access)) {
    return { ok: false, failure: { kind: 'viewOnly' } }
  }
  return callAs(access, (token) => call(token, access))
}

/** What of a session opens this; undefined when nothing does. */
export function accessTo(
  session: PortalSession,
  { order }: Wanted,
): FullAccess | OrderAccess | undefined {
  return session.full ?? session.orders.find((each) => each.order === order)
}

/** Calls the API with this access; a token that has run out meanwhile is renewed once. */
export async function callAs<Data>(
  access: Access,
  call: (token: string) => Promise<Result<Data>>,
): Promise<PortalResult<Data>> {
  const first = await attempt(access, call)
  if (first.ok || first.failure.kind !== 'expired' || 'token' in access) return first
  forgetApiToken(access)
  return attempt(access, call)
}

async function attempt<Data>(
  access: Access,
  call: (token: string) => Promise<Result<Data>>,
): Promise<PortalResult<Data>> {
  return unbroken(async () => {
    const token = await apiTokenFor(access)
    if (token.ok) return call(token.data)
    // The customer or member that the link was made for is no longer there.
    return token.failure.kind === 'invalid' ? { ok: false, failure: { kind: 'expired' } } : token
  })
}

/** What a call comes to, with a broken contract as a failure like any other. */
export async function unbroken<Data>(
  call: () => Promise<PortalResult<Data>>,
): Promise<PortalResult<Data>> {
  try {
    return await call()
  } catch (error) {
    if (!(error instanceof BrokenContractError)) throw error
    process.stderr.write(`${error.message}: ${reasonOf(error.cause)}\n`)
    return { ok: false, failure: { kind: 'broken' } }
  }
}
