import type { Result } from '../../polar/failure'
import { getOrderToChange, updateOrder } from '../../polar/orders'
import type { Caller } from '../access/call-api'
import { catchContractViolation } from '../access/call-as'
import type { PortalFailure } from '../access/result'
import { getBillingLocks } from '../billing/correct-order'
import { retryWhenChanged } from '../billing/retry-when-changed'
import { notifyMerchant } from '../corrections/notify-of-correction'
import { keepEarlierPaper } from '../papers/earlier-paper'
import { type Corrected, isMeantFor, planApply } from './apply-plan'

/** How applying a correction to one order ended. */
export type ApplyOutcome =
  /** `changed`: its details are no longer the ones that the correction replaces. */
  | { kind: 'same' | 'changed' | 'refused' | 'missing' | 'unavailable' }
  | { kind: 'saved'; isInvoiced: boolean }
  | { kind: 'locked'; what: 'country' | 'state' }

export type ApplyResult = { id: string; outcome: ApplyOutcome }

export type Applied = {
  results: ApplyResult[]
  /** Seconds to wait before the remaining orders, when the API is busy; null when all are done. */
  wait: number | null
}

/** Seconds to wait when a busy API doesn't say how long. */
const DEFAULT_WAIT = 5

/** How many orders are corrected at once: more would only wait for each other. */
const AT_ONCE = 4

/**
 * Applies a correction to other orders, each on its own. One that can't take it, or was changed
 * since, is skipped with its reason. Repeating it changes nothing more.
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

/** Returns the seconds to wait before trying again; null when waiting wouldn't help. */
export function waitAfter(failure: PortalFailure): number | null {
  return failure.kind === 'busy' ? (failure.retryAfter ?? DEFAULT_WAIT) : null
}

async function applyWithRetry(
  caller: Caller,
  corrected: Corrected,
  id: string,
): Promise<Result<ApplyOutcome>> {
  const copied = await catchContractViolation(() =>
    retryWhenChanged(() => applyToOrder(caller, corrected, id)),
  )
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
  await keepEarlierPaper(token, order)
  const updated = await updateOrder(token, current.data, plan.changes)
  // Who may read it, but not change it, is refused this order only.
  if (!updated.ok && updated.failure.kind === 'forbidden')
    return { ok: true, data: { kind: 'refused' } }
  if (!updated.ok) return updated
  await notifyMerchant(grant, { was: order, is: updated.data })
  return { ok: true, data: { kind: 'saved', isInvoiced: order.is_invoice_generated } }
}

/** A failure of one order is its outcome; a failure of the session ends the whole run. */
function toOrderOutcome(failure: PortalFailure): Result<ApplyOutcome> {
  switch (failure.kind) {
    case 'busy':
    case 'expired':
    case 'forbidden':
      return { ok: false, failure }
    case 'missing':
      return { ok: true, data: { kind: 'missing' } }
    case 'invalid':
      return { ok: true, data: { kind: 'refused' } }
    default:
      return { ok: true, data: { kind: 'unavailable' } }
  }
}
