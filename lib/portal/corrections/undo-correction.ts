import type { PortalOrder } from '../../contract/order/order'
import type { Result } from '../../polar/failure'
import { getOrder, getOrderToChange, updateOrder } from '../../polar/orders'
import { callAs } from '../access/call-as'
import type { PortalFailure, PortalResult } from '../access/result'
import { retryWhenChanged } from '../billing/retry-when-changed'
import { correctInvoice } from '../papers/correct-invoice'
import { keepEarlierPaper } from '../papers/earlier-paper'
import { isRevokedWithAll } from '../session/revoked'
import { type Correction, isUnchangedSince } from './correction'
import { planUndo, type UndoPlan } from './plan-undo'
import { readUndoToken } from './undo-token'

/** What can be done about the correction of an undo link. */
export type Undo =
  /** Not a link of ours, or too old, or revoked. */
  | { kind: 'closed' }
  | { kind: 'failed'; failure: PortalFailure }
  | ({ order: PortalOrder; before: Correction['before'] } & UndoDecision)

type UndoDecision =
  | { kind: 'possible'; undoing: UndoPlan }
  | { kind: 'undone'; kept: UndoPlan['kept'] }
  /** The order was changed again: undoing would undo that too. */
  | { kind: 'tooLate' }

/** Reads whether a correction can be undone. Changes nothing. */
export async function readUndo(token: string): Promise<Undo> {
  const opened = await openCorrection(token)
  if (!opened.ok) return { kind: 'failed', failure: opened.failure }
  const correction = opened.data
  if (!correction) return { kind: 'closed' }
  const { subject, order: id, before } = correction
  const current = await callAs({ subject }, (token) => getOrder(token, id))
  if (!current.ok) return { kind: 'failed', failure: current.failure }
  return { ...decideUndo(correction, current.data), order: current.data, before }
}

/**
 * Revoking the link that a correction was made with doesn't revoke its undo link: what was done
 * with a leaked link must still be undone.
 */
async function openCorrection(token: string): Promise<PortalResult<Correction | null>> {
  const read = await readUndoToken(token)
  if (!read.ok || !read.data) return read
  const correction = read.data
  const revoked = await isRevokedWithAll(correction.subject, correction.iat)
  return revoked.ok ? { ok: true, data: revoked.data ? null : correction } : revoked
}

function decideUndo(correction: Correction, order: PortalOrder): UndoDecision {
  const plan = planUndo(correction.before, order)
  if (Object.keys(plan.changes).length === 0) return { kind: 'undone', kept: plan.kept }
  return isUnchangedSince(correction, order)
    ? { kind: 'possible', undoing: plan }
    : { kind: 'tooLate' }
}

/**
 * Undoes a correction, unless the order was changed again before the moment of writing.
 *
 * @returns The failure; null on success, or when there is nothing left to undo.
 */
export async function undoCorrection(token: string): Promise<PortalFailure | null> {
  const opened = await openCorrection(token)
  if (!opened.ok) return opened.failure
  const correction = opened.data
  if (!correction) return null
  const undone = await callAs({ subject: correction.subject }, (apiToken) =>
    retryWhenChanged(() => restoreOrder(apiToken, correction)),
  )
  return undone.ok ? null : undone.failure
}

async function restoreOrder(token: string, correction: Correction): Promise<Result<null>> {
  const current = await getOrderToChange(token, correction.order)
  if (!current.ok) return current
  const undo = decideUndo(correction, current.data.order)
  if (undo.kind !== 'possible') return done
  await keepEarlierPaper(token, current.data.order)
  const saved = await updateOrder(token, current.data, undo.undoing.changes)
  if (!saved.ok) return saved
  // Nothing is issued where the latest invoice already says what the order says again.
  await correctInvoice(token, saved.data)
  return done
}

const done = { ok: true, data: null } as const
