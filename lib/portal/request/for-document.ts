/** The values of `Sec-Fetch-Dest` for pages, in a window or a frame. */
const pageDestinations = ['document', 'iframe', 'frame']

/**
 * Whether a request is for a page. Only then may a token in its URL open a session: an image or a
 * script on another site must not. Older browsers, and all on plain http, send no `Sec-Fetch-Dest`;
 * for these, `Accept` decides.
 */
export function isForDocument({ method, headers }: Pick<Request, 'method' | 'headers'>): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  const destination = headers.get('sec-fetch-dest')
  if (destination) return pageDestinations.includes(destination)
  const accept = headers.get('accept') ?? '*/*'
  return accept === '*/*' || accept.includes('text/html')
}
