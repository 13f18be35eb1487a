/** What a browser fetches to show as a page, in a window or a frame. */
const pageDestinations = ['document', 'iframe', 'frame']

/**
 * Whether a request is for a page. Only then may what its address carries open a session: a picture
 * on somebody else's page, or a script, must not. Browsers say what they fetch something for; of an
 * older one, and on plain http, `Accept` has to do.
 */
export function isForDocument({ method, headers }: Pick<Request, 'method' | 'headers'>): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  const destination = headers.get('sec-fetch-dest')
  if (destination) return pageDestinations.includes(destination)
  const accept = headers.get('accept') ?? '*/*'
  return accept === '*/*' || accept.includes('text/html')
}
