import { env } from '../../env'

/**
 * Whether a request that may change something comes from a page of this portal. Browsers
 * say so themselves (`Sec-Fetch-Site`); of an older one, and on plain http, the origin has to be ours.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = getOriginHost(headers)
  return origin !== null && origin === getPortalHost(headers)
}

/**
 * The host that Next.js compares the origin of a form with, in `X-Forwarded-Host`. A proxy may pass
 * on another `Host`, or one without its port; what `isSameOrigin` has let in must be saved all the
 * same, also when a browser reaches the portal by another name than the configured one.
 */
export function getHostToCompare(headers: Headers): string | null {
  return isSameOrigin(headers)
    ? (getOriginHost(headers) ?? getPortalHost(headers))
    : getPortalHost(headers)
}

/** Without `PORTICO_URL`, the portal may have several names, and the request says which was used. */
function getPortalHost(headers: Headers): string | null {
  const { publicUrl } = env()
  if (publicUrl) return new URL(publicUrl).host
  return headers.get('x-forwarded-host') ?? headers.get('host')
}

function getOriginHost(headers: Headers): string | null {
  const origin = headers.get('origin')
  return origin && URL.canParse(origin) ? new URL(origin).host : null
}
