import { addLink, createFullSession } from '../access/grant'
import type { SetCookie } from '../request/cookie'
import { removeRevoked } from '../session/revoked'
import { createSessionCookie, openSessionCookie } from '../session/session-cookie'
import { getLinkPage, resolveLink } from './resolve-link'

/** The parameter that the API's own session links carry. */
const TOKEN_PARAMETER = 'customer_session_token'

const TOKEN_MAX = 1024

/** How old the note of a session's last use may get, in seconds: not each request writes a cookie. */
const REFRESH_AFTER = 300

/** A path of this portal to go on at, and the session that goes along; null changes none. */
export type Redirection = { location: string; cookie: SetCookie | null }

/**
 * Takes what an address carries out of it and into the session cookie, before a page sees
 * it. Null where it carries nothing, or something that a page has to say a word about.
 */
export async function openLink(
  address: URL,
  cookie: string | undefined,
): Promise<Redirection | null> {
  const token = address.searchParams.get(TOKEN_PARAMETER)
  if (token !== null) return openSessionToken(token, address)
  const [, link] = /^\/l\/([^/]+)\/?$/.exec(address.pathname) ?? []
  return link ? openPortalLink(link, cookie) : null
}

/** A session that is in use lasts: its cookie anew, when it is time for that. */
export async function refreshSession(
  cookie: string | undefined,
  now: Date,
): Promise<SetCookie | null> {
  const session = cookie ? await openSessionCookie(cookie, now) : null
  const seen = Math.floor(now.getTime() / 1_000)
  if (!session || seen - session.seen < REFRESH_AFTER) return null
  return createSessionCookie({ ...session, seen })
}

async function openPortalLink(
  token: string,
  cookie: string | undefined,
): Promise<Redirection | null> {
  const now = new Date()
  const current = cookie ? await openSessionCookie(cookie, now) : null
  const opening = await resolveLink(token, current && (await removeRevoked(current)))
  if (opening.kind !== 'open') return null
  const { link, session } = opening
  return {
    location: getLinkPage(link),
    cookie: await createSessionCookie(addLink(session, link, now)),
  }
}

/** A text that can't be a token leads to the page for links that no longer work. */
async function openSessionToken(token: string, address: URL): Promise<Redirection> {
  if (!canBeToken(token)) return { location: '/sign-in?reason=expired', cookie: null }
  const session = createFullSession({ token }, new Date())
  return { location: removeToken(address), cookie: await createSessionCookie(session) }
}

/** A session token is opaque, but it has to travel in a header. */
function canBeToken(text: string): boolean {
  return text.length <= TOKEN_MAX && /^[\x21-\x7e]+$/.test(text)
}

/** Always a path: `//elsewhere.example/` in front of a token must not lead there. */
function removeToken(address: URL): string {
  const search = new URLSearchParams(address.searchParams)
  search.delete(TOKEN_PARAMETER)
  const path = address.pathname.replace(/^[/\\]+/, '/')
  return search.size > 0 ? `${path}?${search}` : path
}
