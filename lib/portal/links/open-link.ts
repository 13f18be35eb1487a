import { addLink, createFullSession } from '../access/grant'
import type { SetCookie } from '../request/cookie'
import { removeRevoked } from '../session/revoked'
import { createSessionCookie, openSessionCookie } from '../session/session-cookie'
import { getLinkPage, resolveLink } from './resolve-link'

/** The parameter that the API's own session links carry. */
const TOKEN_PARAMETER = 'customer_session_token'

const TOKEN_MAX = 1024

/**
 * After how many seconds a session's last use is written again: not every request sets a cookie.
 */
const REFRESH_AFTER = 300

/** Where to redirect to, and the session cookie to set; null leaves it as it is. */
export type Redirection = { location: string; cookie: SetCookie | null }

/**
 * Moves the token of a URL into the session cookie, before a page sees it. Null when there is none,
 * or when a page has to explain why it doesn't work.
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

/** Returns a session's cookie with a new time of last use, when that is due; null when it isn't. */
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

/** Text that can't be a token leads to the page for links that don't work. */
async function openSessionToken(token: string, address: URL): Promise<Redirection> {
  if (!canBeToken(token)) return { location: '/sign-in?reason=wrong', cookie: null }
  const session = createFullSession({ token }, new Date())
  return { location: removeToken(address), cookie: await createSessionCookie(session) }
}

/** A session token is opaque, but it has to fit into a header. */
function canBeToken(text: string): boolean {
  return text.length <= TOKEN_MAX && /^[\x21-\x7e]+$/.test(text)
}

/** Always returns a path: `//elsewhere.example/` must not lead to another site. */
function removeToken(address: URL): string {
  const search = new URLSearchParams(address.searchParams)
  search.delete(TOKEN_PARAMETER)
  const path = address.pathname.replace(/^[/\\]+/, '/')
  return search.size > 0 ? `${path}?${search}` : path
}
