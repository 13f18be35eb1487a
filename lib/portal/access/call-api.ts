import type { Result } from '../../polar/failure'
import { currentSession } from '../session/session'
import type { Grant } from '../session/session-cookie'
import { callAs } from './call-as'
import { type Need, selectGrants } from './need'
import type { PortalResult } from './result'

/** A token of the API, and the grant of the portal session that it was opened for. */
export type Caller = { token: string; grant: Grant }

/**
 * Calls the API for the portal session of this request, if the session allows it. If two of its
 * grants do, the second is used when the API rejects the first as expired or forbidden.
 */
export async function withSession<Data>(
  need: Need,
  call: (token: string, grant: Grant) => Promise<Result<Data>>,
): Promise<PortalResult<Data>> {
  const session = await currentSession()
  if (!session.ok) return session
  const grants = selectGrants(session.data, need)
  if (!grants.ok) return grants
  const [first, second] = grants.data
  const result = await callAs(first, (token) => call(token, first))
  if (!second || !isRejected(result)) return result
  const other = await callAs(second, (token) => call(token, second))
  return isRejected(other) ? result : other
}

function isRejected<Data>(result: PortalResult<Data>): boolean {
  return !result.ok && (result.failure.kind === 'expired' || result.failure.kind === 'forbidden')
}
