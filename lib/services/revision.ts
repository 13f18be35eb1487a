import { createHash } from 'node:crypto'
import { changedSince } from './errors'

/** Revisions that a caller names: these, any at all, or (null) none. */
export type Revisions = readonly string[] | 'any' | null

/** What a caller requires of the revision that an object has. */
export type Precondition = {
  /** It is one of these. */
  match: Revisions
  /** It is none of these. */
  noneMatch: Revisions
}

/** A hash of an object as it is shown: equal states have equal revisions. */
export function revisionOf(shown: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(shown) ?? '')
    .digest('base64url')
    .slice(0, 22)
}

/**
 * Lets a change through only when the object has a revision that the caller allows.
 *
 * @throws {ServiceError} `changed`, with the revision that it has now.
 */
export function mustMatch({ match, noneMatch }: Precondition, shown: unknown): void {
  if (match === null && noneMatch === null) return
  const revision = revisionOf(shown)
  const allowed = (match === null || includes(match, revision)) && !includes(noneMatch, revision)
  if (!allowed) throw changedSince(revision)
}

/** Whether a revision is among those that are named. */
export function includes(revisions: Revisions, revision: string): boolean {
  return revisions === 'any' || (revisions?.includes(revision) ?? false)
}
