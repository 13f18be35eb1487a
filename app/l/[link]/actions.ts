'use server'

import { redirect } from 'next/navigation'
import {
  createLinkRequestState,
  type LinkRequestState,
} from '@/components/sign-in/link-request-state'
import { readExpiredLink } from '@/lib/portal/links/expired-link'
import { switchSession } from '@/lib/portal/links/switch-session'
import { getI18n } from '@/lib/portal/request/language'
import { requestSignInLinkOnFile } from '@/lib/portal/sign-in/request-link'
import { LINK_MINUTES } from '@/lib/portal/sign-in/sign-in-link'

/** Replaces the session with the one that the link opens. */
export async function switchToLink(token: string): Promise<void> {
  redirect(await switchSession(String(token)))
}

/** Requests a sign-in link to the address on file of the person whom an expired link is for. */
export async function requestInPlaceOf(token: string): Promise<LinkRequestState> {
  const outcome = await requestForLink(String(token))
  return createLinkRequestState(outcome, '', LINK_MINUTES, (await getI18n()).t)
}

async function requestForLink(token: string) {
  const expired = await readExpiredLink(token)
  if (!expired.ok) return { status: 'unreached' } as const
  const link = expired.data
  return link ? requestSignInLinkOnFile(link.grant, link.to) : ({ status: 'unknown' } as const)
}
