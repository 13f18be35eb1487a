import { cookies } from 'next/headers'
import { getCookieName, type PortalCookie, type SetCookie } from './cookie'

/** Reads a cookie of this request; undefined when it isn't there. */
export async function readCookie(cookie: PortalCookie): Promise<string | undefined> {
  return (await cookies()).get(getCookieName(cookie))?.value
}

/** Sets a cookie with the response. Only where cookies can be set. */
export async function sendCookie({ name, value, attributes }: SetCookie): Promise<void> {
  ;(await cookies()).set(name, value, attributes)
}
