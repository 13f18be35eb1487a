import type { Finding } from './finding'

const subject = 'token'

const kinds: Record<string, string> = {
  cst: 'the token of a customer’s session',
  mst: 'the token of a member’s session',
  pat: 'a personal access token',
  whs: 'the secret of a webhook',
}

const remedy = 'Set POLAR_ACCESS_TOKEN to an organization access token (polar_oat_…)'

/**
 * Says by its looks alone what was configured as the merchant's token. An API of one's own may make
 * tokens of any look, but no session's is ever the merchant's.
 */
export function checkTokenKind(token: string, server: string): Finding {
  const prefix = /^polar_([a-z]+)_/.exec(token)?.[1]
  if (prefix === 'oat') return { subject, state: 'ok', text: 'an organization access token' }
  const isPolar = server === 'production' || server === 'sandbox'
  if (!prefix && !isPolar) return { subject, state: 'ok', text: 'of a kind of this API’s own' }
  const kind = (prefix && kinds[prefix]) ?? 'no token of an organization'
  return { subject, state: 'wrong', text: `POLAR_ACCESS_TOKEN is ${kind}. ${remedy}` }
}

/** What it means that the API doesn't know the token. */
export function describeRejectedToken(server: string): Finding {
  const other = { production: 'the sandbox', sandbox: 'production' }[server] ?? 'another server'
  const text =
    'The API doesn’t accept POLAR_ACCESS_TOKEN: it was revoked, has expired, is mistyped, or ' +
    `belongs to ${other}. Make one at the server that POLAR_SERVER names`
  return { subject, state: 'wrong', text }
}
