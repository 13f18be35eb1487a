import { reasonOf } from '../../outbox/logged-once'
import { isUnavailable } from '../../state/unavailable'
import type { PortalResult } from '../access/failure'

/**
 * What the portal's own memory answers. A database that is away is a failure like an API that is
 * away, and the log hears why; anything else that fails there is `broken`.
 */
export async function withStateStore<Data>(ask: () => Promise<Data>): Promise<PortalResult<Data>> {
  try {
    return { ok: true, data: await ask() }
  } catch (error) {
    const isAway = isUnavailable(error)
    const what = isAway ? 'Portal without its database' : 'Portal error'
    process.stderr.write(`${what}: ${reasonOf(error)}\n`)
    return { ok: false, failure: { kind: isAway ? 'unavailable' : 'broken' } }
  }
}
