import type { createPolarCore } from '@polar-sh/sdk/2026-10'

/**
 * Whether an id stays one segment of a path, whoever reads it. The hosted API decodes `%2F` before
 * it looks where a path leads, and `.` and `..` are steps: such an id would reach another record.
 */
export function isPathSegment(id: string): boolean {
  return /^[\w.~-]+$/.test(id) && id !== '.' && id !== '..'
}

/** A request would have had a path with an id in it that could lead elsewhere. */
export class UnsafePathError extends Error {
  override name = 'UnsafePathError'
}

type BuildRequest = ReturnType<typeof createPolarCore>['buildRequest']

/**
 * The same, and refuses ids that could lead elsewhere. All paths of a client are built by it.
 *
 * @throws {UnsafePathError} from each call.
 */
export function withSafePaths(build: BuildRequest): BuildRequest {
  return (method, path, ids, query, body) => {
    const isUnsafe = Object.values(ids ?? {}).some((id) => !isPathSegment(String(id)))
    if (isUnsafe) throw new UnsafePathError(`No request to ${path} with such an id`)
    return build(method, path, ids, query, body)
  }
}
