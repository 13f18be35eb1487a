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
  /** Its `jti`, or without one, a hash of the token. */
  id: string
  subject: Subject
  /** The one order that it opens; null for a link to the portal. */
  order: string | null
  viewOnly: boolean
  issued: number
  /** When it expires: at its `exp`, or earlier if links of its kind may not last that long. */
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

/** For how many days links work at most, by their kind. */
export type LinkDays = { orderLinkDays: number; portalLinkDays: number }

type Rules = { secrets: string[]; days: LinkDays; now: Date }

/**
 * Reads a link from the text of a URL. Nothing in it is trusted before its signature is verified,
 * and only HS256 is accepted. A token has only one valid spelling: another one would have another
 * hash, and so get around a revocation.
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

/** What a new link contains; it expires after so many `seconds`. */
export type NewLink = {
  subject: Subject
  order?: string | undefined
  viewOnly?: boolean | undefined
  jti: string
  seconds: number
}

/** Creates the token of a new link, signed with a secret that the merchant and the portal share. */
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
