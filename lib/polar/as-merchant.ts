import type { Failure, Result } from './failure'

/** What the merchant's token has to be allowed. */
type Scope = 'customers:read' | 'customers:write' | 'customer_sessions:write'

/** Which refusals the log has heard of, and which were not over since. */
const said = new Map<Scope, Failure['kind']>()

/**
 * The result of a call with the merchant's token, which takes this scope. When the token is
 * refused, that is nothing that a customer could mend: to them the API is unavailable, and the log
 * says why, once for as long as it is so.
 */
export function asMerchant<Data>(scope: Scope, result: Result<Data>): Result<Data> {
  const kind = result.ok ? null : result.failure.kind
  if (kind !== 'expired' && kind !== 'forbidden') {
    said.delete(scope)
    return result
  }
  if (said.get(scope) !== kind) process.stderr.write(`${reasons[kind](scope)}\n`)
  said.set(scope, kind)
  return { ok: false, failure: { kind: 'unavailable' } }
}

const reasons = {
  expired: () =>
    'The API doesn’t accept POLAR_ACCESS_TOKEN: it was revoked, is over, or is mistyped.',
  forbidden: (scope: Scope) => `POLAR_ACCESS_TOKEN may not do what takes the scope ${scope}.`,
}
