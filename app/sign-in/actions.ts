'use server'

import {
  createLinkRequestState,
  type LinkRequestState,
} from '@/components/sign-in/link-request-state'
import { getI18n } from '@/lib/portal/request/language'
import { parseReturnTo } from '@/lib/portal/request/return-to'
import { findLinkGrant } from '@/lib/portal/sign-in/find-link-grant'
import { requestSignInLink, requestSignInLinkOnFile } from '@/lib/portal/sign-in/request-link'
import { LINK_MINUTES } from '@/lib/portal/sign-in/sign-in-link'

/** Requests a link to the typed address; `to` is the page that it finally opens. */
export async function requestLink(
  to: string,
  _before: LinkRequestState,
  form: FormData,
): Promise<LinkRequestState> {
  const email = String(form.get('email') ?? '')
  const outcome = await requestSignInLink(email, parseReturnTo(String(to)))
  return createLinkRequestState(outcome, email, LINK_MINUTES, (await getI18n()).t)
}

/** Requests a link to the address on file of the person whom the opened order links are for. */
export async function requestLinkOnFile(to: string): Promise<LinkRequestState> {
  const outcome = await requestOnFile(parseReturnTo(String(to)))
  return createLinkRequestState(outcome, '', LINK_MINUTES, (await getI18n()).t)
}

async function requestOnFile(to: ReturnType<typeof parseReturnTo>) {
  const grant = await findLinkGrant(to)
  if (!grant.ok) return { status: 'unreached' } as const
  return grant.data ? requestSignInLinkOnFile(grant.data, to) : ({ status: 'unknown' } as const)
}
