import type { Context, Next } from 'hono'
import { notFoundProblem } from './problems'

/** The version of the published API whose schemas ours are. */
export const CURRENT_VERSION = '2026-10'

/** The published versions: the one before, the current and the next. All get the same answers. */
const versions: readonly string[] = ['2026-04', CURRENT_VERSION, '2027-01']

/**
 * Names the version that an answer is of: the one that was asked for, or the current one. For a
 * version that isn't, nothing is here.
 */
export async function negotiateVersion(
  context: Context,
  next: Next,
): Promise<Response | undefined> {
  const version = context.req.header('Polar-Version') || CURRENT_VERSION
  if (!versions.includes(version)) return notFoundProblem()
  await next()
  context.res.headers.set('Polar-Version', version)
  return undefined
}
