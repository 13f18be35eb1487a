import { cookies } from 'next/headers'
import { cache } from 'react'
import { revokeSession } from '../state/revocations'
import { withoutRevoked } from './revoked'
import {
  openSessionCookie,
  type PortalSession,
  sessionCookie,
  sessionCookieName,
} from './session-cookie'

/**
 * The session of whoever sends this request, as far as nothing of it was revoked; null
 * when they have none.
 */
export const currentSession = cache(async (): Promise<PortalSession | null> => {
  const cookie = (await cookies()).get(sessionCookieName())
  const session = cookie && (await openSessionCookie(cookie.value, new Date()))
  return session ? withoutRevoked(session) : null
})

/** Makes this the session of the browser. Only where cookies can be set, like all below. */
export async function keepSession(session: PortalSession): Promise<void> {
  const { name, value, attributes } = await sessionCookie(session)
  ;(await cookies()).set(name, value, attributes)
}

/** Ends the session: in this browser, and where there is a database, every copy of its cookie. */
export async function endSession(): Promise<void> {
  const session = await currentSession()
  const { name, value, attributes } = await sessionCookie(null)
  ;(await cookies()).set(name, value, attributes)
  if (session) await revokeSession(session.id, new Date())
}
