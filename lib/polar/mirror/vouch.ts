import { getAuthenticatedUserCustomerSession } from '@polar-sh/sdk/2026-10/services/customer_portal/customer_session'
import * as z from 'zod/mini'
import { authenticatedUser, canHandleBilling } from '../../contract/customer/customer-session'
import { onePerProcess } from '../../process-wide'
import { read } from '../call'
import { catchViolation } from '../failure'
import type { Mirror } from './open-mirror'

/** After so long the API is asked again whose a token is; while it is away, it counts for longer. */
const ASK_AGAIN_MS = 300_000

/** For how long an answer of the API is believed at most. */
const BELIEVED_MS = 600_000

/** An API that is away, or a customer who isn't known here yet, is asked about after so long. */
const SOON_MS = 30_000

/** For how many tokens answers are kept; the least recently used are dropped. */
const KEPT_MAX = 5_000

type Vouch = {
  /** A token of the mirror for the same customer; null where it has nothing for this token. */
  token: string | null
  askAgain: number
  until: number
}

declare module '../../process-wide' {
  interface ProcessWide {
    /** Whom the hosted API has vouched for, by the token that it gave them. */
    vouches: Map<string, Promise<Vouch>>
  }
}

const keep = () => onePerProcess('vouches', () => new Map<string, Promise<Vouch>>())

const NOBODY: Vouch = { token: null, askAgain: 0, until: 0 }

const vouchedUser = z.pick(authenticatedUser, { type: true, role: true, customer_id: true })

/**
 * Returns a token of the mirror for whom a token of the hosted API is for. Only that API says who
 * this is and whether they may see orders, and it is believed for ten minutes at most. Null for
 * everybody else, whether it is there or not.
 */
export async function getMirrorToken(mirror: Mirror, accessToken: string): Promise<string | null> {
  const kept = keep()
  const before = kept.get(accessToken) ?? Promise.resolve(NOBODY)
  const now = Date.now()
  const next = before.then((vouch) =>
    vouch.askAgain > now ? vouch : ask(mirror, accessToken, vouch),
  )
  // One call for all that wait at the same moment.
  kept.delete(accessToken)
  kept.set(accessToken, next)
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT_MAX) break
    kept.delete(oldest)
  }
  const vouch = await next.catch((error) => {
    if (kept.get(accessToken) === next) kept.delete(accessToken)
    throw error
  })
  return vouch.until > Date.now() ? vouch.token : null
}

/** Forgets whose a token is: the API is asked again. */
export function forgetVouch(accessToken: string): void {
  keep().delete(accessToken)
}

async function ask(mirror: Mirror, accessToken: string, before: Vouch): Promise<Vouch> {
  const now = Date.now()
  const user = await catchViolation(() =>
    read('asking whose session it is', vouchedUser, (client) =>
      getAuthenticatedUserCustomerSession(client)({ accessToken }),
    ),
  )
  if (user?.ok && canHandleBilling(user.data)) {
    const until = now + BELIEVED_MS
    const token = await mirror.openSession(user.data.customer_id, new Date(until))
    return { token, askAgain: now + (token ? ASK_AGAIN_MS : SOON_MS), until }
  }
  const isAway =
    user && !user.ok && (user.failure.kind === 'unavailable' || user.failure.kind === 'busy')
  // Who wasn't vouched for before has to wait: nothing is known of them.
  if (isAway) return { ...before, askAgain: before.until > now ? now + SOON_MS : 0 }
  return { token: null, askAgain: now + SOON_MS, until: 0 }
}
