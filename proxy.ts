import { type NextRequest, NextResponse } from 'next/server'
import { openLink } from '@/lib/portal/open-link'

/** Takes a session token out of any address and into the cookie, before a page sees it. */
export async function proxy(request: NextRequest) {
  const { location, cookie } = await openLink(new URL(request.url))
  const response = new NextResponse(null, { status: 303, headers: { Location: location } })
  response.cookies.set(cookie.name, cookie.value, cookie.attributes)
  response.headers.set('Cache-Control', 'no-store')
  return response
}

export const config = {
  matcher: [
    { source: '/((?!_next/|v1/).*)', has: [{ type: 'query', key: 'customer_session_token' }] },
  ],
}
