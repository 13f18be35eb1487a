import * as z from 'zod/mini'
import { env } from '../../env'
import { type Subject, subject, withFormerHolder } from '../links/subject'
import { COOKIE_MAX, createCookie, type SetCookie } from '../request/cookie'
import { seal, unseal } from '../seal'

const link = z.object({
  /** The id of the link. */
  link: z.string(),
  /** When the link was issued, in seconds since 1970. */
  issued: z.number(),
  viewOnly: z.boolean(),
})

const fullGrant = z.union([
  /** From a customer session of the API, and expires with it. */
  z.object({ token: z.string() }),
  /** From a link to the portal, or a sign-in link. */
  withFormerHolder(z.extend(link, { subject })),
])

/** What a link to an order opens. */
const orderGrant = withFormerHolder(z.extend(link, { subject, order: z.guid() }))

export const portalSession = z.object({
  id: z.string(),
  /** Seconds since 1970: when it began, and when it was last used, to within a few minutes. */
  began: z.number(),
  seen: z.number(),
  full: z.nullable(fullGrant),
  orders: z.array(orderGrant),
})

/**
 * A portal session of one customer: it opens everything of its customer or member, the orders whose
 * links were opened in this browser, or both.
 */
export type PortalSession = z.infer<typeof portalSession>
export type FullGrant = z.infer<typeof fullGrant>
export type OrderGrant = z.infer<typeof orderGrant>

/** A part of a session that opens everything, or one order. */
export type Grant = FullGrant | OrderGrant

/** A grant from a link, whatever it opens. */
export type LinkGrant = z.infer<typeof link> & { subject: Subject }

/** Whether this grant may change nothing. */
export function isViewOnly(grant: Grant): boolean {
  return 'viewOnly' in grant && grant.viewOnly
}

/** Creates the cookie of a session, which expires when the session isn't used; null deletes it. */
export async function createSessionCookie(value: PortalSession | null): Promise<SetCookie> {
  if (!value) return createCookie('portico', '', 0)
  return createCookie('portico', await sealToFit(value), env().lifetimes.sessionIdleHours * 3_600)
}

/** Drops the orders whose links were opened first until the session fits into a cookie. */
async function sealToFit(session: PortalSession): Promise<string> {
  const value = await seal('session', session)
  const fits = value.length <= COOKIE_MAX || session.orders.length <= 1
  return fits ? value : sealToFit({ ...session, orders: session.orders.slice(0, -1) })
}

/** Opens the session in a cookie; null when this portal didn't seal it, or when it has expired. */
export async function openSessionCookie(cookie: string, now: Date): Promise<PortalSession | null> {
  const session = await unseal('session', portalSession, cookie)
  return session && isAlive(session, now.getTime() / 1_000) ? session : null
}

function isAlive({ began, seen }: PortalSession, now: number): boolean {
  const { sessionIdleHours, sessionDays } = env().lifetimes
  return now < seen + sessionIdleHours * 3_600 && now < began + sessionDays * 24 * 3_600
}
