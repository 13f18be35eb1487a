'use server'

import { type LinkRequestState, stateAfter } from '@/components/sign-in/link-request-state'
import { returnTo } from '@/lib/portal/request/return-to'
import { linkGrantFor } from '@/lib/portal/sign-in/link-access'
import { requestSignInLink, requestSignInLinkOnFile } from '@/lib/portal/sign-in/request-link'

/** Has a link sent to the address that was typed; `to` is where it leads in the end. */
export async function requestLink(
  to: string,
  _: LinkRequestState,
  form: FormData,
): Promise<LinkRequestState> {
  const email = String(form.get('email') ?? '')
  return stateAfter(await requestSignInLink(email, returnTo(String(to))), email)
}

/** Has a link sent to the address on file for whoever's order links were opened here. */
export async function requestLinkOnFile(to: string): Promise<LinkRequestState> {
  const back = returnTo(String(to))
  const access = await linkGrantFor(back)
  if (!access.ok) return stateAfter({ status: 'unreached' }, '')
  const asked = access.data ? await requestSignInLinkOnFile(access.data, back) : null
  return stateAfter(asked ?? { status: 'unknown' }, '')
}
