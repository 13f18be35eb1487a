import type { PortalOrder } from '../../contract/order'
import { getOrder, updateOrder } from '../../polar/orders'
import { callAs, type PortalFailure } from '../failure'
import { type Correction, isAsLeft, unsealCorrection } from './correction'
import { type Undoing, undoChanges } from './undo-changes'

/** What has become of a correction that somebody was told of. */
export type Undo =
  /** Not a link of ours, or too old. */
  | { kind: 'closed' }
  | { kind: 'failed'; failure: PortalFailure }
  | ({ order: PortalOrder; before: Correction['before'] } & (
      | { kind: 'possible'; undoing: Undoing }
      | { kind: 'undone'; kept: Undoing['kept'] }
      /** Something else has changed since: undoing would undo that too. */
      | { kind: 'tooLate' }
    ))

/** Finds out whether a correction can be undone. Looking changes nothing. */
export async function readUndo(token: string): Promise<Undo> {
  const correction = await unsealCorrection(token)
  if (!correction) return { kind: 'closed' }
  const { holder, order: id, before } = correction
  const found = await callAs({ holder }, (session) => getOrder(session, id))
  if (!found.ok) return { kind: 'failed', failure: found.failure }
  const order = found.data
  const undoing = undoChanges(before, order)
  if (Object.keys(undoing.changes).length === 0) {
    return { kind: 'undone', order, before, kept: undoing.kept }
  }
  if (!isAsLeft(correction, order)) return { kind: 'tooLate', order, before }
  return { kind: 'possible', order, before, undoing }
}

/**
 * Undoes a correction, if nothing else has changed since.
 *
 * @returns How it failed; null when it didn't, or when there was nothing to undo any more.
 */
export async function undoCorrection(token: string): Promise<PortalFailure | null> {
  const [correction, undo] = await Promise.all([unsealCorrection(token), readUndo(token)])
  if (undo.kind === 'failed') return undo.failure
  if (!correction || undo.kind !== 'possible') return null
  const { changes } = undo.undoing
  const saved = await callAs({ holder: correction.holder }, (session) =>
    updateOrder(session, correction.order, changes),
  )
  return saved.ok ? null : saved.failure
}
