import { createHash } from 'node:crypto'
import { changedSince } from './errors'

/** The revisions that a caller requires: one of these, any at all, or (null) no requirement. */
export type Precondition = readonly string[] | 'any' | null

/** A hash of an object as it is shown: equal states have equal revisions. */
export function revisionOf(shown: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(shown) ?? '')
    .digest('base64url')
    .slice(0, 22)
}

/**
 * Lets a change through only when the object is still as the caller last saw it.
 *
 * @throws {ServiceError} `changed`, with the revision that it has now.
 */
export function mustMatch(precondition: Precondition, shown: unknown): void {
  if (precondition === null || precondition === 'any') return
  const revision = revisionOf(shown)
  if (!precondition.includes(revision)) throw changedSince(revision)
}
