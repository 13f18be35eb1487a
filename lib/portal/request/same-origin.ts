/**
 * Whether a request that may change something comes from a page of this portal. Browsers
 * say so themselves (`Sec-Fetch-Site`); of an older one the origin has to be our host.
 */
export function comesFromHere(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = headers.get('origin')
  if (!origin || !URL.canParse(origin)) return false
  return new URL(origin).host === (headers.get('x-forwarded-host') ?? headers.get('host'))
}

/**
 * The headers with an origin that can be compared. A page that sends no referrer makes the
 * browser send a form's origin as `null`, which Next.js would refuse.
 */
export function withOrigin(headers: Headers, protocol: string): Headers {
  const known = new Headers(headers)
  if (known.get('origin') === 'null') {
    const host = known.get('x-forwarded-host') ?? known.get('host')
    known.set('origin', `${protocol}//${host}`)
  }
  return known
}
