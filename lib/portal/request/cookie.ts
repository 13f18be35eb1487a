import { env } from '../../env'

/** Browsers keep 4096 bytes of a cookie, name and attributes included. */
export const COOKIE_MAX = 3_800

export type PortalCookie = 'portico' | 'portico_draft' | 'portico_language'

export type SetCookie = {
  name: string
  value: string
  attributes: {
    httpOnly: true
    secure: boolean
    sameSite: 'lax'
    path: '/'
    /** Seconds. */
    maxAge: number
  }
}

/** What a cookie of ours is called. `__Host-` and `Secure` need https, which a first try lacks. */
export function getCookieName(cookie: PortalCookie): string {
  return isSecure() ? `__Host-${cookie}` : cookie
}

/** A cookie of ours, for no script and no other host, for so many seconds; 0 deletes it. */
export function createCookie(cookie: PortalCookie, value: string, maxAge: number): SetCookie {
  return {
    name: getCookieName(cookie),
    value,
    attributes: { httpOnly: true, secure: isSecure(), sameSite: 'lax', path: '/', maxAge },
  }
}

function isSecure(): boolean {
  return env().url.startsWith('https:')
}
