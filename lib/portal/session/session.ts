import { cache } from 'react'
import { revokeSession } from '../../state/revocations'
import type { PortalResult } from '../access/result'
import { readCookie, sendCookie } from '../request/request-cookies'
import { withStateStore } from '../request/state-store'
import { removeRevoked } from './revoked'
import { createSessionCookie, openSessionCookie, type PortalSession } from './session-cookie'

/**
 * Reads the portal session of this request, without what was revoked. The failure is `signedOut`
 * when there is none, and another when revocations can't be read.
 */
export const currentSession = cache(async (): Promise<PortalResult<PortalSession>> => {
  const session = await readSession()
  return session ? removeRevoked(session) : { ok: false, failure: { kind: 'signedOut' } }
})

/** Makes this the session of the browser. Only where cookies can be set, as with `endSession`. */
export async function keepSession(session: PortalSession): Promise<void> {
  await sendCookie(await createSessionCookie(session))
}

/**
 * Ends the session: in this browser, and with a database, for every copy of its cookie. While the
 * database can't be reached, only in this browser.
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
