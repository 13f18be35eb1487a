import { setTimeout as wait } from 'node:timers/promises'
import { isSessionOver } from '../../billing/ended-session'
import type { Result } from '../../polar/failure'
import { runInBulk } from '../../polar/network/spend-budget'
import { callAs } from '../access/call-as'
import type { PortalResult } from '../access/result'
import { waitAfter } from '../bulk-apply/apply-details'
import type { Grant } from '../session/session-cookie'

const ATTEMPTS = 5

/** An API that says to wait longer isn't waited for. */
const WAIT_MAX = 60

/** For how many seconds one download waits in all. */
const PATIENCE = 10 * 60

/** The session ended while a download was being made, so that the rest can't be read. */
export class SessionEndedError extends Error {
  override name = 'SessionEndedError'
}

/** Makes one call to the API, with a token that is valid now. */
export type CallApi = <Data>(
  call: (token: string) => Promise<Result<Data>>,
) => Promise<PortalResult<Data>>

/**
 * Creates what calls the API for a download that may outlast a token: each call gets one that is
 * valid, waits behind those of pages, and is made again after as long as the API says where it is too
 * busy. Both end when the signal aborts.
 *
 * @returns A function that throws a `SessionEndedError`, or the signal's reason.
 */
export function createPatientCaller(grant: Grant, signal: AbortSignal): CallApi {
  let patience = PATIENCE
  return async (call) => {
    for (let attempt = 1; ; attempt++) {
      signal.throwIfAborted()
      const result = await runInBulk(() => callAs(grant, call))
      if (result.ok) return result
      if (isSessionOver({ status: result.failure.kind })) {
        throw new SessionEndedError('The session ended')
      }
      const seconds = waitAfter(result.failure)
      const longest = Math.min(WAIT_MAX, patience)
      if (seconds === null || seconds > longest || attempt === ATTEMPTS) return result
      patience -= seconds
      await wait(seconds * 1_000, undefined, { signal })
    }
  }
}
