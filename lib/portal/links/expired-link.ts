import { accessOf } from '../grant'
import type { LinkAccess } from '../session-cookie'
import type { WayBack } from '../way-back'
import { openLink, pageOf } from './open-link'
import type { PortalLink } from './portal-link'

/** What a link would open if its time weren't over. It opens nothing, but says whom to write to. */
export type ExpiredLink = { access: LinkAccess; to: WayBack }

/** The link of this token, if it is genuine and only its time is over. */
export async function readExpiredLink(token: string): Promise<ExpiredLink | null> {
  const opening = await openLink(token, null)
  return opening.kind === 'expired' ? expiredLink(opening.link) : null
}

export function expiredLink(link: PortalLink): ExpiredLink {
  return { access: accessOf(link), to: pageOf(link) }
}
