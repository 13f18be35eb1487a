import { toGrant } from '../access/grant'
import type { PortalResult } from '../access/result'
import type { ReturnTo } from '../request/return-to'
import type { LinkGrant } from '../session/session-cookie'
import type { PortalLink } from './portal-link'
import { getLinkPage, resolveLink } from './resolve-link'

/** What an expired link would open. It opens nothing, but says whom a new link can be mailed to. */
export type ExpiredLink = { grant: LinkGrant; to: ReturnTo }

/** Reads a link that is genuine but expired; null for any other. */
export async function readExpiredLink(token: string): Promise<PortalResult<ExpiredLink | null>> {
  const opening = await resolveLink(token, null)
  if (opening.kind === 'failed') return { ok: false, failure: opening.failure }
  return { ok: true, data: opening.kind === 'expired' ? toExpiredLink(opening.link) : null }
}

export function toExpiredLink(link: PortalLink): ExpiredLink {
  return { grant: toGrant(link), to: getLinkPage(link) }
}
