'use server'

import { revalidatePath } from 'next/cache'
import type { Copied, CopyResult } from '@/lib/portal/copying/copy-details'
import type { ProfileOutcome } from '@/lib/portal/copying/copy-to-profile'
import { copyToFuture, copyToOrders, readCopyable } from '@/lib/portal/copying/read-copy'
import type { PortalFailure } from '@/lib/portal/failure'

type Failed = { failed: PortalFailure['kind'] }

/** How copying ended, as far as it got. */
export type CopyState = {
  profile: ProfileOutcome | null
  results: CopyResult[]
  /** Seconds to wait before the rest. */
  wait: number | null
  failed: PortalFailure['kind'] | null
}

/** How many orders one call takes at most: the page shows how far it is after each. */
const BATCH_MAX = 8

/** Makes the order's details those of future ones. */
export async function copyProfile(source: string): Promise<{ outcome: ProfileOutcome } | Failed> {
  const copied = await copyToFuture(String(source))
  return copied.ok ? { outcome: copied.data } : { failed: copied.failure.kind }
}

/** Gives a few orders the details of one. */
export async function copyBatch(source: string, targets: string[]): Promise<Copied | Failed> {
  const copied = await copyToOrders(String(source), targets.slice(0, BATCH_MAX).map(String))
  return copied.ok ? copied.data : { failed: copied.failure.kind }
}

/** All of it at once, for a form that was sent without JavaScript. */
export async function copyAll(
  source: string,
  from: string,
  _before: CopyState,
  form: FormData,
): Promise<CopyState> {
  const state: CopyState = { profile: null, results: [], wait: null, failed: null }
  if (form.has('profile')) {
    const copied = await copyToFuture(String(source))
    if (!copied.ok) return { ...state, failed: copied.failure.kind }
    state.profile = copied.data
  }
  if (!form.has('orders')) return state
  const found = await readCopyable(String(source), String(from))
  if (!found.ok) return { ...state, failed: found.failure.kind }
  const copied = await copyToOrders(
    String(source),
    found.data.targets.map(({ id }) => id),
  )
  revalidatePath('/orders', 'layout')
  return copied.ok ? { ...state, ...copied.data } : { ...state, failed: copied.failure.kind }
}
