import type { PortalOrder } from '../../contract/order'
import type { Result } from '../../polar/failure'
import { getOrder } from '../../polar/orders'
import { type PortalResult, withSession } from '../failure'
import { type Caller, type Copied, copyDetails } from './copy-details'
import { detailsBefore } from './copy-link'
import { copyToProfile, type ProfileOutcome } from './copy-to-profile'
import { findTargets } from './find-targets'

/** An order whose details others could have too. */
export type Copyable = { source: PortalOrder; targets: PortalOrder[] }

/** What the correction of an order can be carried on to. */
export function readCopyable(id: string, from: string): Promise<PortalResult<Copyable>> {
  return withSession({}, async (token) => {
    const [source, before] = await Promise.all([getOrder(token, id), detailsBefore(id, from)])
    if (!source.ok) return source
    const targets = await findTargets(token, source.data, before)
    return targets.ok ? { ok: true, data: { source: source.data, targets: targets.data } } : targets
  })
}

/** Gives some orders the details of one. */
export function copyToOrders(id: string, targets: string[]): Promise<PortalResult<Copied>> {
  return withSource(id, (caller, source) => copyDetails(caller, source, targets))
}

/** Makes the details of an order those of future ones. */
export function copyToFuture(id: string): Promise<PortalResult<ProfileOutcome>> {
  return withSource(id, ({ token }, source) => copyToProfile(token, source))
}

function withSource<Data>(
  id: string,
  copy: (caller: Caller, source: PortalOrder) => Promise<Result<Data>>,
): Promise<PortalResult<Data>> {
  return withSession({ change: true }, async (token, access) => {
    const source = await getOrder(token, id)
    return source.ok ? copy({ token, access }, source.data) : source
  })
}
