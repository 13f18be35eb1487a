'use server'

import { revalidatePath } from 'next/cache'
import { BATCH, type BulkApplyState, untouched } from '@/components/bulk-apply/bulk-apply-state'
import type { PortalFailure } from '@/lib/portal/access/result'
import { waitAfter } from '@/lib/portal/bulk-apply/apply-details'
import { applyToFutureOrders, applyToOrders, readTargets } from '@/lib/portal/bulk-apply/bulk-apply'

/** Makes the order's details those of future ones. */
export async function applyToFuture(source: string): Promise<BulkApplyState> {
  const copied = await applyToFutureOrders(String(source))
  return copied.ok ? { ...untouched, profile: copied.data } : endedBy(copied.failure)
}

/** Carries the correction of an order on to a few others; `from` says what was before. */
export async function applyBatch(
  source: string,
  from: string,
  targets: string[],
): Promise<BulkApplyState> {
  return copyTo(source, from, targets.slice(0, BATCH).map(String))
}

/** All of it at once, for a form that was sent without JavaScript. */
export async function applyToAll(
  source: string,
  from: string,
  _before: BulkApplyState,
  form: FormData,
): Promise<BulkApplyState> {
  if (!form.has('profile') && !form.has('orders')) return { ...untouched, failed: 'unchosen' }
  const first = form.has('profile') ? await applyToFuture(source) : untouched
  if (first.failed || !form.has('orders')) return first
  const found = await readTargets(String(source), String(from))
  const { profile } = first
  if (!found.ok) return { ...endedBy(found.failure), profile }
  const targets = found.data.map(({ id }) => id)
  const copied = await copyTo(source, from, targets)
  revalidatePath('/orders', 'layout')
  return { ...copied, profile }
}

async function copyTo(source: string, from: string, targets: string[]): Promise<BulkApplyState> {
  const copied = await applyToOrders(String(source), String(from), targets)
  if (!copied.ok) return endedBy(copied.failure)
  const { results, wait } = copied.data
  return { ...untouched, results, wait, failed: wait === null ? null : 'busy' }
}

function endedBy(failure: PortalFailure): BulkApplyState {
  return { ...untouched, failed: failure.kind, wait: waitAfter(failure) }
}
