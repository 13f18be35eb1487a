import { catchViolation, type Failure, type Result } from '../../polar/failure'
import { forgetApiToken, getApiToken, type TokenSource } from '../session/api-token'
import type { PortalResult } from './result'

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
