import { reasonOf } from '../../outbox/logged-once'
import { ContractViolationError, type Failure, type Result } from '../../polar/failure'
import type { Subject } from '../links/subject'
import { apiTokenFor, forgetApiToken } from '../session/api-token'
import { currentSession } from '../session/session'
import { type Grant, isViewOnly } from '../session/session-cookie'
import { grantsFor } from './permissions'

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

/** Whose session an action is done in, and by what of it. */
export type Caller = { token: string; access: Grant }

/** Whom a call is made for: whose token it is, or whose it has to be. */
type Access = { token: string } | { subject: Subject }

/**
 * Calls the API as whoever sends this request, if their session reaches that far. A
 * broken contract comes back as a failure too, so that its page is rendered on the server
 * like any other.
 */
export async function withSession<Data>(
  wanted: Wanted,
  call: (token: string, access: Grant) => Promise<Result<Data>>,
): Promise<PortalResult<Data>> {
  const session = await currentSession()
  if (!session.ok) return session
  const reaching = grantsFor(session.data, wanted.order)
  if (reaching.length === 0) return { ok: false, failure: { kind: 'closed' } }
  const [access, other] = reaching.filter((each) => !wanted.change || !isViewOnly(each))
  if (!access) return { ok: false, failure: { kind: 'viewOnly' } }
  return callAsEither([access, other], call)
}

/**
 * Calls the API with the first of two accesses of one session; with the other, when that has ended
 * meanwhile or its role doesn't allow it.
 */
export async function callAsEither<Either extends Access, Data>(
  [access, other]: [Either, Either | undefined],
  call: (token: string, access: Either) => Promise<Result<Data>>,
): Promise<PortalResult<Data>> {
  const result = await callAs(access, (token) => call(token, access))
  if (!other || !isRefused(result)) return result
  const second = await callAs(other, (token) => call(token, other))
  return isRefused(second) ? result : second
}

function isRefused<Data>(result: PortalResult<Data>): boolean {
  return !result.ok && (result.failure.kind === 'expired' || result.failure.kind === 'forbidden')
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
    if (!(error instanceof ContractViolationError)) throw error
    process.stderr.write(`${error.message}: ${reasonOf(error.cause)}\n`)
    return { ok: false, failure: { kind: 'broken' } }
  }
}
