import { env } from '../../env'

/** Browsers keep 4096 bytes of a cookie, name and attributes included. */
export const COOKIE_MAX = 3_800

export type PortalCookie = 'portico' | 'portico_draft' | 'portico_reference' | 'portico_language'

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

/** Returns a cookie's name. The prefix `__Host-` needs https, which a local trial doesn't have. */
export function getCookieName(cookie: PortalCookie): string {
  return isSecure() ? `__Host-${cookie}` : cookie
}

/**
 * Creates a cookie that no script and no other host can read. `maxAge` is in seconds; 0 deletes it.
 */
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
