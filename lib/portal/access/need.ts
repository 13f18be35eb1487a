import { type Grant, isViewOnly, type PortalSession } from '../session/session-cookie'
import type { PortalResult } from './result'

/** What of a customer's a page or an action is about. */
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

/** One grant to begin with, and another for when the API doesn't take the first. */
export type Grants = [Grant, Grant?]

/** What of a session opens this; what opens more comes first. */
export function grantsFor({ full, orders }: PortalSession, resource: Resource): Grant[] {
  const grant = orders.find(({ order }) => canOpen(order, resource))
  return [full, grant].filter((each) => each !== null && each !== undefined)
}

/** A link to an order opens that order, and says who the customer is. */
function canOpen(order: string, resource: Resource): boolean {
  return resource === 'customer' || (typeof resource === 'object' && resource.order === order)
}

/**
 * What of a session meets a need. The failure is `closed` when nothing of it is about that, and
 * `viewOnly` when it only shows what is to be changed.
 */
export function selectGrants(session: PortalSession, need: Need): PortalResult<Grants> {
  const grants = grantsFor(session, 'read' in need ? need.read : need.change)
  if (grants.length === 0) return { ok: false, failure: { kind: 'closed' } }
  const [first, second] = 'read' in need ? grants : grants.filter((each) => !isViewOnly(each))
  return first ? { ok: true, data: [first, second] } : { ok: false, failure: { kind: 'viewOnly' } }
}
