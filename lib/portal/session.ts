import { cookies } from 'next/headers'
import { cache } from 'react'
import { type PortalSession, sessionCookie, unsealSession } from './session-cookie'

/** The session of whoever sends this request; null when they have none. */
export const currentSession = cache(async (): Promise<PortalSession | null> => {
  const cookie = (await cookies()).get(sessionCookie().name)
  return cookie ? unsealSession(cookie.value) : null
})

/** Forgets the session. Only in an action or a route handler, where cookies can be set. */
export async function endSession(): Promise<void> {
  const { name, attributes } = sessionCookie()
  ;(await cookies()).set(name, '', { ...attributes, maxAge: 0 })
}
