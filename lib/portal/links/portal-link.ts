import { createHash } from 'node:crypto'
import { compactVerify, SignJWT } from 'jose'
import * as z from 'zod/mini'
import { isCanonicalToken } from '../../crypto/canonical-token'
import { extractToken } from './extract-token'
import { type Subject, subject, subjectId } from './subject'

const AUDIENCE = 'portico'
const ALGORITHM = 'HS256'
const TOKEN_MAX = 2_048
const DAY = 24 * 3_600

/** How far the clock of a system that makes links may be ahead of ours, in seconds. */
const CLOCK_SKEW = 300

const moment = z.number().check(z.gte(0))

const claims = z.object({
  aud: z.union([
    z.literal(AUDIENCE),
    z.array(z.string()).check(z.refine((all) => all.includes(AUDIENCE))),
  ]),
  sub: z.optional(subjectId),
  cus: z.optional(z.guid()),
  member: z.optional(subjectId),
  order: z.optional(z.guid()),
  can: z.optional(z.literal('view')),
  jti: z.optional(subjectId),
  iat: moment,
  exp: moment,
  nbf: z.optional(moment),
})

/** A link that was signed with our secret. Times are in seconds since 1970. */
export type PortalLink = {
  /** Its `jti`, or where the minter gave none, a hash of it. */
  id: string
  subject: Subject
  /** The one order that it opens; null for a link to the portal. */
  order: string | null
  viewOnly: boolean
  issued: number
  /** From when on it no longer works: the earlier of its `exp` and the most its kind may have. */
  until: number
}

export type BadLink =
  | 'malformed'
  | 'wrongly signed'
  | 'not for a portal'
  | 'claims'
  | 'from the future'

export type LinkReading =
  | { status: 'good' | 'expired'; link: PortalLink }
  | { status: 'bad'; why: BadLink; detail?: string }

/** How many days links are good for at most, by their kind. */
export type LinkDays = { orderLinkDays: number; portalLinkDays: number }

type Rules = { secrets: string[]; days: LinkDays; now: Date }

/**
 * What the token of a link says, as it arrived in an address. Nothing of it is believed before its
 * signature is checked, and no algorithm but HS256 is taken. A token has one spelling only: another
 * would have another hash, and so get around a revocation.
 */
export async function readLink(text: string, rules: Rules): Promise<LinkReading> {
  const token = extractToken(text)
  const parts = token.split('.').length
  if (token.length > TOKEN_MAX || parts !== 3 || !isCanonicalToken(token)) {
    return { status: 'bad', why: 'malformed' }
  }
  const payload = await verifyPayload(token, rules.secrets)
  if (payload === null) return { status: 'bad', why: 'wrongly signed' }
  const parsed = claims.safeParse(payload)
  if (!parsed.success) return { status: 'bad', ...describeClaimErrors(parsed.error) }
  return checkClaims(token, parsed.data, rules)
}

function checkClaims(
  token: string,
  { iat, exp, nbf, ...claimed }: z.infer<typeof claims>,
  { days, now }: Rules,
): LinkReading {
  const parsedSubject = subject.safeParse(claimed)
  if (!parsedSubject.success || (claimed.sub && claimed.cus)) {
    return { status: 'bad', why: 'claims', detail: 'exactly one of sub and cus is needed' }
  }
  const seconds = now.getTime() / 1_000
  if (Math.max(iat, nbf ?? 0) > seconds + CLOCK_SKEW) {
    return { status: 'bad', why: 'from the future' }
  }
  const order = claimed.order ?? null
  const until = Math.min(exp, iat + DAY * (order ? days.orderLinkDays : days.portalLinkDays))
  const link = {
    id: claimed.jti ?? createHash('sha256').update(token).digest('base64url'),
    subject: parsedSubject.data,
    order,
    viewOnly: claimed.can === 'view',
    issued: iat,
    until,
  }
  return { status: seconds < until ? 'good' : 'expired', link }
}

async function verifyPayload(token: string, secrets: string[]): Promise<unknown> {
  for (const secret of secrets) {
    try {
      const { payload } = await compactVerify(token, encodeSecret(secret), {
        algorithms: [ALGORITHM],
      })
      return JSON.parse(new TextDecoder().decode(payload))
    } catch {
      // Perhaps another of the secrets signed it.
    }
  }
  return null
}

function describeClaimErrors(error: z.core.$ZodError): { why: BadLink; detail?: string } {
  const names = [...new Set(error.issues.map(({ path }) => String(path[0])))]
  if (names.includes('aud')) return { why: 'not for a portal' }
  return { why: 'claims', detail: `${names.join(', ')} missing or not as expected` }
}

/** What a new link says; `seconds` is how long it is to be good for. */
export type NewLink = {
  subject: Subject
  order?: string | undefined
  viewOnly?: boolean | undefined
  jti: string
  seconds: number
}

/** The token of a new link, signed with a secret that merchants share with their portal. */
export function signLink(link: NewLink, secret: string, now: Date): Promise<string> {
  const iat = Math.floor(now.getTime() / 1_000)
  const { subject, order, viewOnly, jti, seconds } = link
  return new SignJWT({ ...subject, order, ...(viewOnly && { can: 'view' }), jti })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
    .setAudience(AUDIENCE)
    .setIssuedAt(iat)
    .setExpirationTime(iat + seconds)
    .sign(encodeSecret(secret))
}

function encodeSecret(secret: string): Uint8Array {
  return new TextEncoder().encode(secret)
}
