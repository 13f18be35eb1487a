import type { Failure, Result } from '../../polar/failure'
import { getOrderToChange, updateOrder } from '../../polar/orders'
import type { Caller } from '../access/call-api'
import type { PortalFailure } from '../access/result'
import { getBillingLocks } from '../billing/correct-order'
import { retryWhenChanged } from '../billing/retry-when-changed'
import { notifyMerchant } from '../corrections/notify-of-correction'
import { type Corrected, isMeantFor, planApply } from './apply-plan'

/** How copying to one order ended. */
export type ApplyOutcome =
  /** `changed`: it shows other details by now than those that the correction is about. */
  | { kind: 'saved' | 'same' | 'changed' | 'refused' | 'missing' | 'unavailable' }
  | { kind: 'locked'; what: 'country' | 'state' }

export type ApplyResult = { id: string; outcome: ApplyOutcome }

export type Applied = {
  results: ApplyResult[]
  /** Seconds to wait before the rest, which the API was too busy for; null when nothing is left. */
  wait: number | null
}

/** What the API is given time for when it doesn't say how much it wants. */
const DEFAULT_WAIT = 5

/** How many orders are corrected at once: more of them only wait for each other. */
const AT_ONCE = 4

/**
 * Carries a correction on to other orders, each for itself: what can't have it, or was changed
 * since, is told and passed over. Doing it again changes nothing more.
 */
export async function applyDetails(
  caller: Caller,
  corrected: Corrected,
  ids: readonly string[],
): Promise<Result<Applied>> {
  const results: ApplyResult[] = []
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const batch = ids.slice(start, start + AT_ONCE)
    const applied = await Promise.all(batch.map((id) => applyWithRetry(caller, corrected, id)))
    for (const [index, copy] of applied.entries()) {
      if (copy.ok) results.push({ id: batch[index] ?? '', outcome: copy.data })
    }
    const stop = applied.find((copy) => !copy.ok)
    if (!stop || stop.ok) continue
    const wait = waitAfter(stop.failure)
    return wait === null ? stop : { ok: true, data: { results, wait } }
  }
  return { ok: true, data: { results, wait: null } }
}

/** Seconds to wait before what failed can go on; null when waiting would change nothing. */
export function waitAfter(failure: PortalFailure): number | null {
  return failure.kind === 'busy' ? (failure.retryAfter ?? DEFAULT_WAIT) : null
}

async function applyWithRetry(
  caller: Caller,
  corrected: Corrected,
  id: string,
): Promise<Result<ApplyOutcome>> {
  const copied = await retryWhenChanged(() => applyToOrder(caller, corrected, id))
  return copied.ok ? copied : toOrderOutcome(copied.failure)
}

async function applyToOrder(
  { token, grant }: Caller,
  corrected: Corrected,
  id: string,
): Promise<Result<ApplyOutcome>> {
  const current = await getOrderToChange(token, id)
  if (!current.ok) return current
  const { order } = current.data
  const plan = planApply(corrected.is, order, getBillingLocks(order))
  if (plan.kind !== 'change') return { ok: true, data: plan }
  if (!isMeantFor(order, corrected)) return { ok: true, data: { kind: 'changed' } }
  const updated = await updateOrder(token, current.data, plan.changes)
  if (!updated.ok) return updated
  await notifyMerchant(grant, { was: order, is: updated.data })
  return { ok: true, data: { kind: 'saved' } }
}

/** What is wrong with one order is its result; what is wrong with the session ends all of it. */
function toOrderOutcome(failure: Failure): Result<ApplyOutcome> {
  if (failure.kind === 'missing') return { ok: true, data: { kind: 'missing' } }
  if (failure.kind === 'unavailable' || failure.kind === 'changed')
    return { ok: true, data: { kind: 'unavailable' } }
  if (failure.kind === 'invalid') return { ok: true, data: { kind: 'refused' } }
  return { ok: false, failure }
}
