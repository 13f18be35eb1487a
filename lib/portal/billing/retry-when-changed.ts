import type { Result } from '../../polar/failure'

/** Who loses this often is up against a program. */
const ATTEMPTS = 4

/**
 * Reads, judges and writes; and all of it again, when somebody else wrote in between.
 *
 * @returns The failure `changed` when that was so each time.
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
