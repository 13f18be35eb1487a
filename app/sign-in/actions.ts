'use server'

import { type LinkRequestState, linkRequestState } from '@/components/sign-in/link-request-state'
import { getI18n } from '@/lib/portal/request/language'
import { parseReturnTo } from '@/lib/portal/request/return-to'
import { findLinkGrant } from '@/lib/portal/sign-in/find-link-grant'
import { requestSignInLink, requestSignInLinkOnFile } from '@/lib/portal/sign-in/request-link'
import { LINK_MINUTES } from '@/lib/portal/sign-in/sign-in-link'

/** Has a link sent to the address that was typed; `to` is the page that it leads to in the end. */
export async function requestLink(
  to: string,
  _before: LinkRequestState,
  form: FormData,
): Promise<LinkRequestState> {
  const email = String(form.get('email') ?? '')
  const outcome = await requestSignInLink(email, parseReturnTo(String(to)))
  return linkRequestState(outcome, email, LINK_MINUTES, (await getI18n()).t)
}

/** Has a link sent to the address on file of the one for whom the order links opened here are. */
export async function requestLinkOnFile(to: string): Promise<LinkRequestState> {
  const outcome = await outcomeOnFile(parseReturnTo(String(to)))
  return linkRequestState(outcome, '', LINK_MINUTES, (await getI18n()).t)
}

async function outcomeOnFile(to: ReturnType<typeof parseReturnTo>) {
  const grant = await findLinkGrant(to)
  if (!grant.ok) return { status: 'unreached' } as const
  return grant.data ? requestSignInLinkOnFile(grant.data, to) : ({ status: 'unknown' } as const)
}
