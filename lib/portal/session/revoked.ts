import { customerKey } from '../../contract/link/links'
import { findRevoked, type Revocable } from '../../state/revocations'
import type { PortalResult } from '../access/result'
import type { PortalLink } from '../links/portal-link'
import type { Subject } from '../links/subject'
import { withStateStore } from '../request/state-store'
import type { FullGrant, PortalSession } from './session-cookie'

/** Whether this link was revoked: itself, all of its customer, or everything from before. */
export function isRevoked({ id, subject, issued }: PortalLink): Promise<PortalResult<boolean>> {
  return isAny([ofLink({ link: id, subject, issued })])
}

/**
 * Whether what was made for this customer then was revoked with all of theirs, or with everything
 * from before. Times are in seconds since 1970.
 */
export function isRevokedWithAll(subject: Subject, issued: number): Promise<PortalResult<boolean>> {
  return isAny([{ issued: new Date(issued * 1_000), names: [ofCustomer(subject)] }])
}

async function isAny(revocables: Revocable[]): Promise<PortalResult<boolean>> {
  const found = await withStateStore(() => findRevoked(revocables))
  return found.ok ? { ok: true, data: found.data.includes(true) } : found
}

/**
 * What is left of a session. The failure is `signedOut` when nothing is, and another when that
 * can't be known: then it opens nothing, and isn't over.
 */
export async function withoutRevoked(session: PortalSession): Promise<PortalResult<PortalSession>> {
  const itself = { kind: 'session', value: session.id } as const
  const began = new Date(session.began * 1_000)
  const found = await withStateStore(() =>
    findRevoked([
      { issued: began, names: [itself] },
      session.full ? ofAccess(session.full, began) : { issued: began, names: [] },
      ...session.orders.map(ofLink),
    ]),
  )
  if (!found.ok) return found
  const [ended, full, ...orders] = found.data
  const left = {
    ...session,
    full: full ? null : session.full,
    orders: session.orders.filter((_, index) => !orders[index]),
  }
  const isOver = ended || (!left.full && left.orders.length === 0)
  return isOver ? { ok: false, failure: { kind: 'signedOut' } } : { ok: true, data: left }
}

/** Revoking "everything" reaches a session from the API's own token too; only the link is unknown. */
function ofAccess(access: FullGrant, began: Date): Revocable {
  return 'token' in access ? { issued: began, names: [] } : ofLink(access)
}

function ofLink(access: { link: string; subject: Subject; issued: number }): Revocable {
  return {
    issued: new Date(access.issued * 1_000),
    names: [{ kind: 'link', value: access.link }, ofCustomer(access.subject)],
  }
}

function ofCustomer(subject: Subject): Revocable['names'][number] {
  return { kind: 'customer', value: customerKey(subject) }
}
