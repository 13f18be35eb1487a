import type { Result } from '../../polar/failure'

/** Only a program could write in between more often. */
const ATTEMPTS = 4

/**
 * Reads and writes, and repeats both when something else was written in between.
 *
 * @returns The failure `changed` when that happened on every attempt.
 */
export async function retryWhenChanged<Data>(
  readAndWrite: () => Promise<Result<Data>>,
): Promise<Result<Data>> {
  for (let attempts = ATTEMPTS - 1; attempts > 0; attempts -= 1) {
    const result = await readAndWrite()
    if (result.ok || result.failure.kind !== 'changed') return result
  }
  return readAndWrite()
}
