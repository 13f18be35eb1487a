import { customerKey } from '../../contract/link/links'
import { findRevoked, type Revocable } from '../../state/revocations'
import type { PortalResult } from '../access/result'
import type { PortalLink } from '../links/portal-link'
import type { Subject } from '../links/subject'
import { withStateStore } from '../request/state-store'
import type { FullGrant, PortalSession } from './session-cookie'

/**
 * Whether this link was revoked: itself, with all of its customer, or with all from before a time.
 */
export function isRevoked({ id, subject, issued }: PortalLink): Promise<PortalResult<boolean>> {
  return isAnyRevoked([toLinkRevocable({ link: id, subject, issued })])
}

/**
 * Whether something issued to this customer was revoked with all of theirs, or with all from before
 * a time. `issued` is in seconds since 1970.
 */
export function isRevokedWithAll(subject: Subject, issued: number): Promise<PortalResult<boolean>> {
  return isAnyRevoked([{ issued: new Date(issued * 1_000), names: [toCustomerName(subject)] }])
}

async function isAnyRevoked(revocables: Revocable[]): Promise<PortalResult<boolean>> {
  const revoked = await withStateStore(() => findRevoked(revocables))
  return revoked.ok ? { ok: true, data: revoked.data.includes(true) } : revoked
}

/**
 * Removes what was revoked from a session. The failure is `signedOut` when nothing is left, and
 * another when revocations can't be read: the session then opens nothing for now, but isn't over.
 */
export async function removeRevoked(session: PortalSession): Promise<PortalResult<PortalSession>> {
  const itself = { kind: 'session', value: session.id } as const
  const began = new Date(session.began * 1_000)
  const found = await withStateStore(() =>
    findRevoked([
      { issued: began, names: [itself] },
      session.full ? toFullRevocable(session.full, began) : { issued: began, names: [] },
      ...session.orders.map(toLinkRevocable),
    ]),
  )
  if (!found.ok) return found
  const [ended, full, ...orders] = found.data
  const remaining = {
    ...session,
    full: full ? null : session.full,
    orders: session.orders.filter((_, index) => !orders[index]),
  }
  const isOver = ended || (!remaining.full && remaining.orders.length === 0)
  return isOver ? { ok: false, failure: { kind: 'signedOut' } } : { ok: true, data: remaining }
}

/** A session from an API token has no link, but ends with everything from before a time too. */
function toFullRevocable(grant: FullGrant, began: Date): Revocable {
  return 'token' in grant ? { issued: began, names: [] } : toLinkRevocable(grant)
}

function toLinkRevocable(grant: { link: string; subject: Subject; issued: number }): Revocable {
  return {
    issued: new Date(grant.issued * 1_000),
    names: [{ kind: 'link', value: grant.link }, toCustomerName(grant.subject)],
  }
}

function toCustomerName(subject: Subject): Revocable['names'][number] {
  return { kind: 'customer', value: customerKey(subject) }
}
