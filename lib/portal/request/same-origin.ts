import { env } from '../../env'

/**
 * Whether a request that may change something comes from a page of this portal. Browsers
 * say so themselves (`Sec-Fetch-Site`); of an older one, and on plain http, the origin has to be ours.
 */
export function comesFromHere(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = originHost(headers)
  return origin !== null && origin === portalHost(headers)
}

/**
 * The host that Next.js compares the origin of a form with, in `X-Forwarded-Host`. A proxy may pass
 * on another `Host`, or one without its port; what `comesFromHere` has let in must be saved all the
 * same, also when a browser reaches the portal by another name than the configured one.
 */
export function hostToCompare(headers: Headers): string | null {
  return comesFromHere(headers) ? (originHost(headers) ?? portalHost(headers)) : portalHost(headers)
}

/** Without `PORTICO_URL`, the portal may have several names, and the request says which was used. */
function portalHost(headers: Headers): string | null {
  const { publicUrl } = env()
  if (publicUrl) return new URL(publicUrl).host
  return headers.get('x-forwarded-host') ?? headers.get('host')
}

function originHost(headers: Headers): string | null {
  const origin = headers.get('origin')
  return origin && URL.canParse(origin) ? new URL(origin).host : null
}
