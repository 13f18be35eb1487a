import { type NextRequest, NextResponse } from 'next/server'
import { openLink } from '@/lib/portal/open-link'

/** Takes a session token out of any address and into the cookie, before a page sees it. */
export async function proxy(request: NextRequest) {
  const { location, cookie } = await openLink(new URL(request.url))
  // Next.js insists on a whole address here, and sends the path on when the host is its own.
  const response = NextResponse.redirect(new URL(location, request.url), 303)
  response.cookies.set(cookie.name, cookie.value, cookie.attributes)
  response.headers.set('Cache-Control', 'no-store')
  return response
}

export const config = {
  matcher: [
    { source: '/((?!_next/|v1/).*)', has: [{ type: 'query', key: 'customer_session_token' }] },
  ],
}
