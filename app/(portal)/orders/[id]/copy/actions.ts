'use server'

import { revalidatePath } from 'next/cache'
import { BATCH, type BulkApplyState, untouched } from '@/components/bulk-apply/bulk-apply-state'
import type { PortalFailure } from '@/lib/portal/access/result'
import { waitAfter } from '@/lib/portal/bulk-apply/apply-details'
import {
  applyToFutureOrders,
  applyToOrders,
  readTargets,
  type Unprintable,
} from '@/lib/portal/bulk-apply/bulk-apply'
import { listTargets } from '@/lib/portal/bulk-apply/list-targets'
import { answerOnce } from '@/lib/portal/request/answer-once'
import { getI18n } from '@/lib/portal/request/language'

const applyToFutureOnce = answerOnce(applyToFutureOrders)
const applyToOrdersOnce = answerOnce(applyToOrders)

/** Saves the order's details for future orders, once for a key. */
export async function applyToFuture(
  source: string,
  idempotencyKey?: string,
): Promise<BulkApplyState> {
  const applied = await applyToFutureOnce(idempotencyKey, String(source))
  if (!applied.ok) return toEndedState(applied.failure)
  const { data } = applied
  return typeof data === 'object' ? toUnprintableState(data) : { ...untouched, profile: data }
}

/** Applies the corrected details to a few other orders, once for a key; `from` has those before. */
export async function applyBatch(
  source: string,
  from: string,
  targets: string[],
  idempotencyKey: string,
): Promise<BulkApplyState> {
  return applyTo(source, from, targets.slice(0, BATCH).map(String), idempotencyKey)
}

/** Applies everything that is chosen in the form in one call, for a form without scripts. */
export async function applyToAll(
  source: string,
  from: string,
  _before: BulkApplyState,
  form: FormData,
): Promise<BulkApplyState> {
  if (!form.has('profile') && !form.has('order')) return { ...untouched, failed: 'unchosen' }
  const first = form.has('profile') ? await applyToFuture(source) : untouched
  if (first.failed || !form.has('order')) return first
  const targets = await readTargets(String(source), String(from))
  const { profile } = first
  if (!targets.ok) return { ...toEndedState(targets.failure), profile }
  if ('letters' in targets.data) return toUnprintableState(targets.data)
  const ticked = new Set(form.getAll('order').map(String))
  const ids = targets.data.orders.map(({ id }) => id).filter((id) => ticked.has(id))
  const applied = await applyTo(source, from, ids)
  revalidatePath('/orders', 'layout')
  const { format } = await getI18n()
  return { ...applied, profile, targets: listTargets(targets.data, format) }
}

async function applyTo(
  source: string,
  from: string,
  ids: string[],
  idempotencyKey?: string,
): Promise<BulkApplyState> {
  const applied = await applyToOrdersOnce(idempotencyKey, String(source), String(from), ids)
  if (!applied.ok) return toEndedState(applied.failure)
  if ('letters' in applied.data) return toUnprintableState(applied.data)
  const { results, wait } = applied.data
  return { ...untouched, results, wait, failed: wait === null ? null : 'busy' }
}

function toUnprintableState({ letters }: Unprintable): BulkApplyState {
  return { ...untouched, failed: 'unprintable', letters }
}

function toEndedState(failure: PortalFailure): BulkApplyState {
  return { ...untouched, failed: failure.kind, wait: waitAfter(failure) }
}
