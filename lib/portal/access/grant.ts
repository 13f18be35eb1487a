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
 * Returns the session with what a link to the same customer opens added to it. Nothing that was
 * open is closed.
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

/** Returns the part of a grant that all kinds of links share. */
export function toGrant({ id, subject, issued, viewOnly }: PortalLink): LinkGrant {
  return { link: id, subject, issued, viewOnly }
}

/** Creates a session with full access, which replaces any other. */
export function createFullSession(full: FullGrant, now: Date): PortalSession {
  return { ...createSession(now), full }
}

function createSession(now: Date): PortalSession {
  const seconds = Math.floor(now.getTime() / 1_000)
  return { id: randomUUID(), began: seconds, seen: seconds, full: null, orders: [] }
}

/** A view-only link takes nothing away from a session that may change things. */
function chooseFuller(before: FullGrant | null, after: FullGrant): FullGrant {
  const lowers = before && !isViewOnly(before) && isViewOnly(after)
  return lowers ? before : after
}

function isCoveredBy(before: OrderGrant, after: OrderGrant): boolean {
  return before.order === after.order && (before.viewOnly || !after.viewOnly)
}
