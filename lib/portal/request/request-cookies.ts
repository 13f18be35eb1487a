import { cookies } from 'next/headers'
import { getCookieName, type PortalCookie, type SetCookie } from './cookie'

/** What a cookie of ours says in this request; undefined when it isn't there. */
export async function readCookie(cookie: PortalCookie): Promise<string | undefined> {
  return (await cookies()).get(getCookieName(cookie))?.value
}

/** Sends a cookie along with the answer. Only where cookies can be set. */
export async function sendCookie({ name, value, attributes }: SetCookie): Promise<void> {
  ;(await cookies()).set(name, value, attributes)
}
