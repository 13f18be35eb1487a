import { catchViolation, type Failure, type Result } from '../../polar/failure'
import { forgetApiToken, getApiToken, type TokenSource } from '../session/api-token'
import { currentSession } from '../session/session'
import type { Grant } from '../session/session-cookie'
import { type Need, selectGrants } from './need'
import type { PortalResult } from './result'

/** A token of the API, and the grant of the portal session that it was opened for. */
export type Caller = { token: string; grant: Grant }

/**
 * Calls the API for the portal session of this request, if the session allows it. If two of its
 * grants do, the second is used when the API rejects the first as expired or forbidden.
 */
export async function withSession<Data>(
  need: Need,
  call: (token: string, grant: Grant) => Promise<Result<Data>>,
): Promise<PortalResult<Data>> {
  const session = await currentSession()
  if (!session.ok) return session
  const grants = selectGrants(session.data, need)
  if (!grants.ok) return grants
  const [first, second] = grants.data
  const result = await callAs(first, (token) => call(token, first))
  if (!second || !isRejected(result)) return result
  const other = await callAs(second, (token) => call(token, second))
  return isRejected(other) ? result : other
}

function isRejected<Data>(result: PortalResult<Data>): boolean {
  return !result.ok && (result.failure.kind === 'expired' || result.failure.kind === 'forbidden')
}

/**
 * Calls the API with a token from this source. A subject's token that has expired is renewed once.
 * A broken contract is returned as a failure.
 */
export function callAs<Data>(
  source: TokenSource,
  call: (token: string) => Promise<Result<Data>>,
): Promise<PortalResult<Data>> {
  return catchContractViolation(async () => {
    const token = await getApiToken(source)
    if (!token.ok) return toTokenFailure(token.failure)
    const result = await call(token.data)
    if (result.ok || result.failure.kind !== 'expired' || 'token' in source) return result
    await forgetApiToken(source, token.data)
    const renewed = await getApiToken(source)
    return renewed.ok ? call(renewed.data) : toTokenFailure(renewed.failure)
  })
}

/** `invalid` means that the customer or member of a link no longer exists. */
function toTokenFailure(failure: Failure): { ok: false; failure: Failure } {
  return { ok: false, failure: failure.kind === 'invalid' ? { kind: 'expired' } : failure }
}

/**
 * Returns the result of a call to the API. A broken contract becomes a failure like any other, so
 * that the page is still rendered on the server. The log says what was broken.
 */
export async function catchContractViolation<Data>(
  call: () => Promise<PortalResult<Data>>,
): Promise<PortalResult<Data>> {
  return (await catchViolation(call)) ?? { ok: false, failure: { kind: 'broken' } }
}
