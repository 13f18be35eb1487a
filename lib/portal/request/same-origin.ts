import { env } from '../../env'

/**
 * Whether a request that may change something comes from a page of this portal. `Sec-Fetch-Site`
 * says so; older browsers, and all on plain http, don't send it, so `Origin` is compared.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = getOriginHost(headers)
  return origin !== null && origin === getPortalHost(headers)
}

/**
 * Returns the value for `X-Forwarded-Host`, with which Next.js compares a form's origin. A proxy
 * may pass on another `Host`, or one without a port, and a browser may use another name than the
 * configured one. What `isSameOrigin` accepted must be saved all the same.
 */
export function getHostToCompare(headers: Headers): string | null {
  return isSameOrigin(headers)
    ? (getOriginHost(headers) ?? getPortalHost(headers))
    : getPortalHost(headers)
}

/** Without `PORTICO_URL` the portal may have several names; the request says which one was used. */
function getPortalHost(headers: Headers): string | null {
  const { publicUrl } = env()
  if (publicUrl) return new URL(publicUrl).host
  return headers.get('x-forwarded-host') ?? headers.get('host')
}

function getOriginHost(headers: Headers): string | null {
  const origin = headers.get('origin')
  return origin && URL.canParse(origin) ? new URL(origin).host : null
}
