import { cache } from 'react'
import { revokeSession } from '../../state/revocations'
import type { PortalResult } from '../access/result'
import { readCookie, sendCookie } from '../request/request-cookies'
import { withStateStore } from '../request/state-store'
import { removeRevoked } from './revoked'
import { createSessionCookie, openSessionCookie, type PortalSession } from './session-cookie'

/**
 * The session of whoever sends this request, as far as nothing of it was revoked. The failure
 * is `signedOut` when they have none, and another when it can't be known what was revoked.
 */
export const currentSession = cache(async (): Promise<PortalResult<PortalSession>> => {
  const session = await readSession()
  return session ? removeRevoked(session) : { ok: false, failure: { kind: 'signedOut' } }
})

/** Makes this the session of the browser. Only where cookies can be set, like all below. */
export async function keepSession(session: PortalSession): Promise<void> {
  await sendCookie(await createSessionCookie(session))
}

/**
 * Ends the session: in this browser, and where there is a database, every copy of its cookie.
 * While that is away, in this browser only.
 */
export async function endSession(): Promise<void> {
  const session = await readSession()
  await sendCookie(await createSessionCookie(null))
  if (session) await withStateStore(() => revokeSession(session.id, new Date()))
}

async function readSession(): Promise<PortalSession | null> {
  const cookie = await readCookie('portico')
  return cookie ? openSessionCookie(cookie, new Date()) : null
}
