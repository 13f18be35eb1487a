import { type Grant, isViewOnly, type PortalSession } from '../session/session-cookie'
import type { PortalResult } from './result'

/** What a page or an action reads or changes. */
export type Resource =
  /** Who the customer is: their name and language, which every session knows. */
  | 'customer'
  | 'account'
  | 'orders'
  /** One order, by its id. */
  | { order: string }
  | 'subscriptions'
  | 'members'
  | 'documents'

/** What a session has to allow. */
export type Need = { read: Resource } | { change: Resource }

/** The grant to try first, and one to try when the API rejects it. */
export type Grants = [Grant, Grant?]

/** Returns the grants of a session that open this, widest first. */
export function grantsFor({ full, orders }: PortalSession, resource: Resource): Grant[] {
  const grant = orders.find(({ order }) => canOpen(order, resource))
  return [full, grant].filter((each) => each !== null && each !== undefined)
}

/** A link to an order opens that order, and says who the customer is. */
function canOpen(order: string, resource: Resource): boolean {
  return resource === 'customer' || (typeof resource === 'object' && resource.order === order)
}

/**
 * Returns the grants of a session that meet a need. The failure is `closed` when there are none,
 * and `viewOnly` when they may only read what is to be changed.
 */
export function selectGrants(session: PortalSession, need: Need): PortalResult<Grants> {
  const grants = grantsFor(session, 'read' in need ? need.read : need.change)
  if (grants.length === 0) return { ok: false, failure: { kind: 'closed' } }
  const [first, second] = 'read' in need ? grants : grants.filter((each) => !isViewOnly(each))
  return first ? { ok: true, data: [first, second] } : { ok: false, failure: { kind: 'viewOnly' } }
}
