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

/**
 * Stands before every page: takes links and tokens out of addresses, keeps the session
 * alive, lets nobody else's form in, and says what the page may load.
 */
export async function proxy(request: NextRequest) {
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (!reads && !isSameOrigin(request.headers)) return new NextResponse(null, { status: 403 })
  const cookie = request.cookies.get(getCookieName('portico'))?.value
  const address = new URL(request.url)
  const entry = isForDocument(request) ? await openLink(address, cookie) : null
  if (entry) return goOn(entry.location, entry.cookie, address)
  // What is asked for as an image is shown as nothing else, and a policy for pages would take the
  // styles out of a logo.
  if (request.headers.get('sec-fetch-dest') === 'image') return NextResponse.next()
  return pass(request, await refreshSession(cookie, new Date()))
}

function goOn(location: string, cookie: SetCookie | null, address: URL): NextResponse {
  // Next.js insists on a whole address here, and sends the path on when the host is its own.
  const response = NextResponse.redirect(new URL(location, address), 303)
  if (cookie) response.cookies.set(cookie.name, cookie.value, cookie.attributes)
  response.headers.set('Cache-Control', 'no-store')
  return response
}

function pass(request: NextRequest, cookie: SetCookie | null): NextResponse {
  const nonce = createNonce()
  const policy = buildContentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  const host = getHostToCompare(request.headers)
  if (host) headers.set('x-forwarded-host', host)
  // Next.js finds the nonce for its own scripts in the policy, the layout finds it here.
  headers.set('Content-Security-Policy', policy)
  headers.set('x-nonce', nonce)
  const response = NextResponse.next({ request: { headers } })
  for (const [name, value] of Object.entries(buildSecurityHeaders(policy))) {
    response.headers.set(name, value)
  }
  if (cookie) {
    response.cookies.set(cookie.name, cookie.value, cookie.attributes)
    // A file that anybody may keep must not be kept with somebody's session.
    response.headers.set('Cache-Control', 'private, no-store')
  }
  return response
}

export const config = { matcher: '/((?!_next/static/|_next/image|v1/).*)' }
