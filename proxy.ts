import { type NextRequest, NextResponse } from 'next/server'
import { openLink, refreshSession } from '@/lib/portal/links/open-link'
import { getCookieName, type SetCookie } from '@/lib/portal/request/cookie'
import { isForDocument } from '@/lib/portal/request/for-document'
import { getHostToCompare, isSameOrigin } from '@/lib/portal/request/same-origin'
import {
  buildContentSecurityPolicy,
  buildSecurityHeaders,
  createNonce,
} from '@/lib/portal/request/security-headers'

/** The one path to which others may send what changes something. */
const EVENTS_PATH = '/hooks/polar'

/**
 * Runs before every page: moves tokens of URLs into the session, renews the session, rejects forms
 * of other sites, and sets the content security policy.
 */
export async function proxy(request: NextRequest) {
  const url = new URL(request.url)
  // Events of the API come from elsewhere and carry a signature; they belong to no session.
  if (url.pathname === EVENTS_PATH) return NextResponse.next()
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (!isRead && !isSameOrigin(request.headers)) return new NextResponse(null, { status: 403 })
  const cookie = request.cookies.get(getCookieName('portico'))?.value
  const redirection = isForDocument(request) ? await openLink(url, cookie) : null
  if (redirection) return redirectTo(redirection.location, redirection.cookie, url)
  // A response to an image request is only shown as an image, and a page's policy would disable the
  // styles in a logo.
  if (request.headers.get('sec-fetch-dest') === 'image') return NextResponse.next()
  return continueTo(request, await refreshSession(cookie, new Date()))
}

function redirectTo(location: string, cookie: SetCookie | null, url: URL): NextResponse {
  // Next.js requires an absolute URL, and sends only the path when the host is its own.
  const response = NextResponse.redirect(new URL(location, url), 303)
  if (cookie) response.cookies.set(cookie.name, cookie.value, cookie.attributes)
  response.headers.set('Cache-Control', 'no-store')
  return response
}

function continueTo(request: NextRequest, cookie: SetCookie | null): NextResponse {
  const nonce = createNonce()
  const policy = buildContentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  const host = getHostToCompare(request.headers)
  if (host) headers.set('x-forwarded-host', host)
  // Next.js reads the nonce for its scripts from the policy, and the layout from this header.
  headers.set('Content-Security-Policy', policy)
  headers.set('x-nonce', nonce)
  const response = NextResponse.next({ request: { headers } })
  for (const [name, value] of Object.entries(buildSecurityHeaders(policy))) {
    response.headers.set(name, value)
  }
  if (cookie) {
    response.cookies.set(cookie.name, cookie.value, cookie.attributes)
    // A public file must not be cached together with a session.
    response.headers.set('Cache-Control', 'private, no-store')
  }
  return response
}

export const config = { matcher: '/((?!_next/static/|_next/image|logo/).*)' }
