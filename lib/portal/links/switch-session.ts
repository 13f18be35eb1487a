import { addLink } from '../access/grant'
import { keepSession } from '../session/session'
import { toTokenPath } from './extract-token'
import { getLinkPage, resolveLink } from './resolve-link'

/**
 * Replaces the session with the one that a link opens. Only where cookies can be set.
 *
 * @returns Where to redirect to: the link's own page, when it no longer works.
 */
export async function switchSession(
  token: string,
): Promise<'/orders' | `/orders/${string}` | `/l/${string}`> {
  const opening = await resolveLink(token, null)
  if (opening.kind !== 'open') return `/l/${toTokenPath(token)}`
  await keepSession(addLink(null, opening.link, new Date()))
  return getLinkPage(opening.link)
}
