'use server'

import { redirect } from 'next/navigation'
import { type LinkRequestState, stateAfter } from '@/components/sign-in/link-request-state'
import { readExpiredLink } from '@/lib/portal/links/expired-link'
import { switchSession } from '@/lib/portal/links/switch-session'
import { requestSignInLinkOnFile } from '@/lib/portal/sign-in/request-link'

/** Leaves whoever was signed in here, and opens the link. */
export async function switchToLink(token: string): Promise<void> {
  redirect(await switchSession(String(token)))
}

/** Has a link to sign in sent to the address on file for the one for whom an expired link was. */
export async function requestInPlaceOf(token: string): Promise<LinkRequestState> {
  const expired = await readExpiredLink(String(token))
  if (!expired.ok) return stateAfter({ status: 'unreached' }, '')
  const link = expired.data
  const asked = link ? await requestSignInLinkOnFile(link.access, link.to) : null
  return stateAfter(asked ?? { status: 'unknown' }, '')
}
