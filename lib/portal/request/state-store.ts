import { log, reasonOf } from '../../log'
import { isUnavailable } from '../../state/unavailable'
import type { PortalResult } from '../access/result'

/**
 * Calls the state store. The failure is `unavailable` when its database can't be reached, as for
 * the API, and `broken` for anything else. The log says why.
 */
export async function withStateStore<Data>(call: () => Promise<Data>): Promise<PortalResult<Data>> {
  try {
    return { ok: true, data: await call() }
  } catch (error) {
    const isAway = isUnavailable(error)
    const what = isAway ? 'The database can’t be reached' : 'The portal’s state can’t be used'
    log('error', what, { reason: reasonOf(error) })
    return { ok: false, failure: { kind: isAway ? 'unavailable' : 'broken' } }
  }
}
