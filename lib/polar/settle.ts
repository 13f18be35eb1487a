import { log, reasonOf } from '../log'
import { ContractViolationError, type Result } from './failure'

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
  const changed = await catchUnreadable(change)
  if (changed && (changed.ok || changed.failure.kind !== 'unavailable')) return changed
  const now = await catchUnreadable(readAgain)
  if (now?.ok && isDone(now.data)) return now
  return { ok: false, failure: { kind: 'unclear' } }
}

async function catchUnreadable<Data>(
  call: () => Promise<Result<Data>>,
): Promise<Result<Data> | null> {
  try {
    return await call()
  } catch (error) {
    if (!(error instanceof ContractViolationError)) throw error
    const { call: name, cause } = error
    log('error', 'The API broke its contract', { call: name, reason: reasonOf(cause) })
    return null
  }
}
