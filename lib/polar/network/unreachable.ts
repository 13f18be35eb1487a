import { PolarNetworkError } from '@polar-sh/sdk'

/** At which step it came to nothing to reach an API, or that something else answered. */
export type UnreachableKind =
  | 'name'
  | 'refused'
  | 'tls'
  | 'timeout'
  | 'lost'
  | 'redirect'
  | 'html'
  | 'away'

/** Nothing answered, or something that isn't the API. `reason` quotes no body. */
export class UnreachableError extends PolarNetworkError {
  constructor(
    readonly kind: UnreachableKind,
    readonly reason: string,
    /** Seconds after which it may be back, where it says so. */
    readonly retryAfter: number | null = null,
  ) {
    super(reason)
  }
}

/**
 * What an error of `fetch` says about the way there. The reason has the system's own word:
 * `getaddrinfo ENOTFOUND api.example`, an expired certificate.
 */
export function explainUnreachable(error: unknown): UnreachableError {
  if (!(error instanceof Error)) return new UnreachableError('lost', String(error))
  if (error.name === 'TimeoutError') return new UnreachableError('timeout', 'no answer in time')
  const cause = error.cause instanceof Error ? error.cause : error
  const code = 'code' in cause ? String(cause.code) : ''
  return new UnreachableError(kindOf(code), cause.message || code || error.message)
}

/** Node.js passes on the codes of OpenSSL's verification, which have no prefix in common. */
const TLS = /SSL|TLS|CERT|SIGNED|VERIFY|ISSUER|CRL|EPROTO|HOSTNAME_MISMATCH|INVALID_CA|UNTRUSTED/

function kindOf(code: string): UnreachableKind {
  if (/^(ENOTFOUND|EAI_)/.test(code)) return 'name'
  if (/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)$/.test(code)) return 'refused'
  if (/TIMEDOUT|TIMEOUT/.test(code)) return 'timeout'
  return TLS.test(code) ? 'tls' : 'lost'
}
