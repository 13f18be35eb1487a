import { createHmac } from 'node:crypto'
import { readLink } from '../links/portal-link'

export const SECRET = 'the first secret of the tests, long enough'
export const OLDER_SECRET = 'the older secret of the tests, long enough'
export const DAY = 24 * 3_600

/** When the links of these tests are issued, as a date and in seconds. */
export const now = new Date('2026-03-01T12:00:00Z')
export const seconds = now.getTime() / 1_000

/** The claims of a link that works. */
export const workingClaims = {
  aud: 'portico',
  sub: 'usr_1',
  order: '0b7f7a4c-1d53-4a5e-9f63-6f0b2f1f4a11',
  iat: seconds,
  exp: seconds + DAY,
  jti: 'a',
}

/** Reads a token as a portal with both secrets does. */
export function readToken(token: string, at = now) {
  const days = { orderLinkDays: 90, portalLinkDays: 7 }
  return readLink(token, { secrets: [SECRET, OLDER_SECRET], days, now: at })
}

/** Makes a token as any other library would. */
export function mintToken(
  claims: Record<string, unknown>,
  secret = SECRET,
  header = { alg: 'HS256' },
) {
  const signed = `${base64url(header)}.${base64url(claims)}`
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}

export const base64url = (value: unknown) =>
  Buffer.from(JSON.stringify(value)).toString('base64url')
