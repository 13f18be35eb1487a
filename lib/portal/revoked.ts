import { customerKey } from '../contract/links'
import { findRevoked, type Revocable } from '../state/revocations'
import type { Holder, PortalLink } from './links/portal-link'
import type { FullAccess, PortalSession } from './session-cookie'

/** Whether this link was revoked: itself, all of its customer, or everything from before. */
export async function isRevoked({ id, holder, issued }: PortalLink): Promise<boolean> {
  const [revoked] = await findRevoked([ofLink({ link: id, holder, issued })])
  return revoked ?? false
}

/**
 * Whether what was made for this customer then was revoked with all of theirs, or with everything
 * from before. Times are in seconds since 1970.
 */
export async function isRevokedWithAll(holder: Holder, issued: number): Promise<boolean> {
  const [revoked] = await findRevoked([
    { issued: new Date(issued * 1_000), names: [ofCustomer(holder)] },
  ])
  return revoked ?? false
}

/** What is left of a session; null when nothing is. */
export async function withoutRevoked(session: PortalSession): Promise<PortalSession | null> {
  const itself = { kind: 'session', value: session.id } as const
  const began = new Date(session.began * 1_000)
  const [ended, full, ...orders] = await findRevoked([
    { issued: began, names: [itself] },
    session.full ? ofAccess(session.full, began) : { issued: began, names: [] },
    ...session.orders.map(ofLink),
  ])
  const left = {
    ...session,
    full: full ? null : session.full,
    orders: session.orders.filter((_, index) => !orders[index]),
  }
  return ended || (!left.full && left.orders.length === 0) ? null : left
}

/** Revoking "everything" reaches a session from the API's own token too; only the link is unknown. */
function ofAccess(access: FullAccess, began: Date): Revocable {
  return 'token' in access ? { issued: began, names: [] } : ofLink(access)
}

function ofLink(access: { link: string; holder: Holder; issued: number }): Revocable {
  return {
    issued: new Date(access.issued * 1_000),
    names: [{ kind: 'link', value: access.link }, ofCustomer(access.holder)],
  }
}

function ofCustomer(holder: Holder): Revocable['names'][number] {
  return { kind: 'customer', value: customerKey(holder) }
}
