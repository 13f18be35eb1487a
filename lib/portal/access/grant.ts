import { randomUUID } from 'node:crypto'
import type { PortalLink } from '../links/portal-link'
import {
  type FullGrant,
  isViewOnly,
  type LinkGrant,
  type OrderGrant,
  type PortalSession,
} from '../session/session-cookie'

/**
 * The session that a link makes of the one that is there, if it is about the same customer:
 * an order is added, and nothing that was open is closed.
 */
export function addLink(before: PortalSession | null, link: PortalLink, now: Date): PortalSession {
  const { order } = link
  const grant = toGrant(link)
  const session = before ?? createSession(now)
  if (order === null) return { ...session, full: chooseFuller(session.full, grant) }
  const orders = session.orders.filter((each) => !isCoveredBy(each, { ...grant, order }))
  const isAdded = orders.some((each) => each.order === order)
  return {
    ...session,
    orders: isAdded ? orders : [{ ...grant, order }, ...orders],
  }
}

/** What a link opens, whatever it is that it opens. */
export function toGrant({ id, subject, issued, viewOnly }: PortalLink): LinkGrant {
  return { link: id, subject, issued, viewOnly }
}

/** A session with full access, in the place of whatever was there. */
export function createFullSession(full: FullGrant, now: Date): PortalSession {
  return { ...createSession(now), full }
}

function createSession(now: Date): PortalSession {
  const seconds = Math.floor(now.getTime() / 1_000)
  return { id: randomUUID(), began: seconds, seen: seconds, full: null, orders: [] }
}

/** A link that only shows doesn't lower a session that may change things. */
function chooseFuller(before: FullGrant | null, after: FullGrant): FullGrant {
  const lowers = before && !isViewOnly(before) && isViewOnly(after)
  return lowers ? before : after
}

function isCoveredBy(before: OrderGrant, after: OrderGrant): boolean {
  return before.order === after.order && (before.viewOnly || !after.viewOnly)
}
