import { log } from '../log'
import { onePerProcess } from '../process-wide'
import type { Failure, Result } from './failure'

/** What the merchant's token has to be allowed. */
export type Scope =
  | 'customers:read'
  | 'customers:write'
  | 'customer_sessions:write'
  | 'orders:read'
  | 'members:read'
  | 'subscriptions:read'

declare module '../process-wide' {
  interface ProcessWide {
    /** How the merchant's token was last rejected for each scope, as the log says already. */
    rejectedScopes: Map<Scope, Failure['kind']>
  }
}

/**
 * The result of a call with the merchant's token, which takes this scope. When the token is
 * refused, that is nothing that a customer could mend: to them the API is unavailable, and the log
 * says why, once for as long as it is so.
 */
export function asMerchant<Data>(scope: Scope, result: Result<Data>): Result<Data> {
  const logged = onePerProcess('rejectedScopes', () => new Map())
  const kind = result.ok ? null : result.failure.kind
  if (kind !== 'expired' && kind !== 'forbidden') {
    logged.delete(scope)
    return result
  }
  if (logged.get(scope) !== kind) log('error', reasons[kind], { scope })
  logged.set(scope, kind)
  return { ok: false, failure: { kind: 'unavailable' } }
}

const reasons = {
  expired: 'The API doesn’t accept POLAR_ACCESS_TOKEN: it was revoked, has expired, or is mistyped',
  forbidden: 'POLAR_ACCESS_TOKEN lacks a scope',
}
