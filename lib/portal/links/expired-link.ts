import type { PortalResult } from '../access/failure'
import { accessOf } from '../access/grant'
import type { WayBack } from '../request/way-back'
import type { LinkAccess } from '../session/session-cookie'
import { openLink, pageOf } from './open-link'
import type { PortalLink } from './portal-link'

/** What a link would open if its time weren't over. It opens nothing, but says whom to write to. */
export type ExpiredLink = { access: LinkAccess; to: WayBack }

/** The link of this token, if it is genuine and only its time is over; null for any other. */
export async function readExpiredLink(token: string): Promise<PortalResult<ExpiredLink | null>> {
  const opening = await openLink(token, null)
  if (opening.kind === 'failed') return { ok: false, failure: opening.failure }
  return { ok: true, data: opening.kind === 'expired' ? expiredLink(opening.link) : null }
}

export function expiredLink(link: PortalLink): ExpiredLink {
  return { access: accessOf(link), to: pageOf(link) }
}
