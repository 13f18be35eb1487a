import { catchViolation, type Result } from './failure'

/**
 * The result of a change. Where its answer was lost, or can't be read, it may have been written all
 * the same: then the record is read again, and says so.
 *
 * @param isDone Whether the record shows what was to be written.
 * @returns The failure `unclear` where it can't be told, also since it may be written yet.
 */
export async function settle<Data>(
  change: () => Promise<Result<Data>>,
  readAgain: () => Promise<Result<Data>>,
  isDone: (now: Data) => boolean,
): Promise<Result<Data>> {
  const changed = await catchViolation(change)
  if (changed && (changed.ok || changed.failure.kind !== 'unavailable')) return changed
  const now = await catchViolation(readAgain)
  if (now?.ok && isDone(now.data)) return now
  return { ok: false, failure: { kind: 'unclear' } }
}
