'use server'

import { redirect } from 'next/navigation'
import { type LinkRequestState, linkRequestState } from '@/components/sign-in/link-request-state'
import { readExpiredLink } from '@/lib/portal/links/expired-link'
import { switchSession } from '@/lib/portal/links/switch-session'
import { getI18n } from '@/lib/portal/request/language'
import { requestSignInLinkOnFile } from '@/lib/portal/sign-in/request-link'
import { LINK_MINUTES } from '@/lib/portal/sign-in/sign-in-link'

/** Signs out whoever was signed in here, and opens the link. */
export async function switchToLink(token: string): Promise<void> {
  redirect(await switchSession(String(token)))
}

/** Has a link to sign in sent to the address on file of the one whom an expired link was for. */
export async function requestInPlaceOf(token: string): Promise<LinkRequestState> {
  const outcome = await outcomeInPlaceOf(String(token))
  return linkRequestState(outcome, '', LINK_MINUTES, (await getI18n()).t)
}

async function outcomeInPlaceOf(token: string) {
  const expired = await readExpiredLink(token)
  if (!expired.ok) return { status: 'unreached' } as const
  const link = expired.data
  return link ? requestSignInLinkOnFile(link.grant, link.to) : ({ status: 'unknown' } as const)
}
