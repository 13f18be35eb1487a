import { sealSession, sessionCookie } from './session-cookie'

/** The parameter that session links carry. */
const TOKEN_PARAMETER = 'customer_session_token'

const TOKEN_MAX = 1024

export type OpenedLink = {
  /** Where to go on: a path of this portal, without the token. */
  location: string
  cookie: {
    name: string
    value: string
    attributes: ReturnType<typeof sessionCookie>['attributes']
  }
}

/**
 * Turns an address that carries a session token into the same address without it,
 * and the cookie that holds it from then on. A text that can't be a token leads to
 * the page for links that no longer work, and leaves nobody signed in.
 */
export async function openLink(address: URL): Promise<OpenedLink> {
  const { name, attributes } = sessionCookie()
  const token = address.searchParams.get(TOKEN_PARAMETER) ?? ''
  if (!canBeToken(token)) {
    return { location: '/sign-in?reason=expired', cookie: { name, value: '', attributes } }
  }
  return {
    location: withoutToken(address),
    cookie: { name, value: await sealSession({ token }), attributes },
  }
}

/** A session token is opaque, but it has to travel in a header. */
function canBeToken(text: string): boolean {
  return text.length <= TOKEN_MAX && /^[\x21-\x7e]+$/.test(text)
}

/** Always a path: `//elsewhere.example/` in front of a token must not lead there. */
function withoutToken(address: URL): string {
  const search = new URLSearchParams(address.searchParams)
  search.delete(TOKEN_PARAMETER)
  const path = address.pathname.replace(/^[/\\]+/, '/')
  return search.size > 0 ? `${path}?${search}` : path
}
