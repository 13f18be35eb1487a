'use server'

import { type AskState, stateAfter } from '@/components/sign-in/ask-state'
import { wayBack } from '@/lib/portal/request/way-back'
import { askForLink, askForLinkOnFile } from '@/lib/portal/sign-in/ask-for-link'
import { linkAccessFor } from '@/lib/portal/sign-in/link-access'

/** Has a link sent to the address that was typed; `to` is where it leads in the end. */
export async function requestLink(to: string, _: AskState, form: FormData): Promise<AskState> {
  const email = String(form.get('email') ?? '')
  return stateAfter(await askForLink(email, wayBack(String(to))), email)
}

/** Has a link sent to the address on file for whoever's order links were opened here. */
export async function requestLinkOnFile(to: string): Promise<AskState> {
  const back = wayBack(String(to))
  const access = await linkAccessFor(back)
  if (!access.ok) return stateAfter({ status: 'unreached' }, '')
  const asked = access.data ? await askForLinkOnFile(access.data, back) : null
  return stateAfter(asked ?? { status: 'unknown' }, '')
}
