import { addLink } from '../access/grant'
import { keepSession } from '../session/session'
import { toTokenPath } from './extract-token'
import { getLinkPage, resolveLink } from './resolve-link'

/**
 * Opens a link in the place of the session that is there. Only where cookies can be set.
 *
 * @returns The page to go on at: the link's own page again, when it no longer works.
 */
export async function switchSession(
  token: string,
): Promise<'/orders' | `/orders/${string}` | `/l/${string}`> {
  const opening = await resolveLink(token, null)
  if (opening.kind !== 'open') return `/l/${toTokenPath(token)}`
  await keepSession(addLink(null, opening.link, new Date()))
  return getLinkPage(opening.link)
}
