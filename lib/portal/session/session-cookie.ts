import * as z from 'zod/mini'
import { env } from '../../env'
import { type Subject, subject, withFormerHolder } from '../links/subject'
import { COOKIE_MAX, createCookie, type SetCookie } from '../request/cookie'
import { seal, unseal } from '../seal'

const link = z.object({
  /** The link that it came of. */
  link: z.string(),
  /** When that was made, in seconds since 1970. */
  issued: z.number(),
  viewOnly: z.boolean(),
})

const fullGrant = z.union([
  /** From the API's own session token: it ends with it. */
  z.object({ token: z.string() }),
  /** From a link to the portal, or a sign-in link. */
  withFormerHolder(z.extend(link, { subject })),
])

/** What one link to one order opens. */
const orderGrant = withFormerHolder(z.extend(link, { subject, order: z.guid() }))

export const portalSession = z.object({
  id: z.string(),
  /** Seconds since 1970: when it began, and when it was last used (to some minutes). */
  began: z.number(),
  seen: z.number(),
  full: z.nullable(fullGrant),
  orders: z.array(orderGrant),
})

/**
 * A session of the portal: everything that its customer or member may see, or the orders
 * whose links were opened in this browser, or both. It is about one customer.
 */
export type PortalSession = z.infer<typeof portalSession>
export type FullGrant = z.infer<typeof fullGrant>
export type OrderGrant = z.infer<typeof orderGrant>

/** What of a session opens something: all of it, or one order. */
export type Grant = FullGrant | OrderGrant

/** Access that came of a link, whatever it opens. */
export type LinkGrant = z.infer<typeof link> & { subject: Subject }

/** Whether nothing can be changed with this access. */
export function isViewOnly(grant: Grant): boolean {
  return 'viewOnly' in grant && grant.viewOnly
}

/** The cookie that holds a session, for as long as it lasts unused; null ends it. */
export async function createSessionCookie(value: PortalSession | null): Promise<SetCookie> {
  if (!value) return createCookie('portico', '', 0)
  return createCookie('portico', await sealToFit(value), env().lifetimes.sessionIdleHours * 3_600)
}

/** What doesn't fit into a cookie are the orders whose links were opened longest ago. */
async function sealToFit(session: PortalSession): Promise<string> {
  const value = await seal('session', session)
  const fits = value.length <= COOKIE_MAX || session.orders.length <= 1
  return fits ? value : sealToFit({ ...session, orders: session.orders.slice(0, -1) })
}

/** The session in a cookie; null when it isn't one that this portal sealed, and when it is over. */
export async function openSessionCookie(cookie: string, now: Date): Promise<PortalSession | null> {
  const session = await unseal('session', portalSession, cookie)
  return session && isAlive(session, now.getTime() / 1_000) ? session : null
}

function isAlive({ began, seen }: PortalSession, now: number): boolean {
  const { sessionIdleHours, sessionDays } = env().lifetimes
  return now < seen + sessionIdleHours * 3_600 && now < began + sessionDays * 24 * 3_600
}
