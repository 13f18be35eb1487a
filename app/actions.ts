'use server'

import { redirect } from 'next/navigation'
import { isLanguage } from '@/lib/i18n/languages'
import { forgetDraftCookie } from '@/lib/portal/billing/draft-cookie'
import { forgetReferenceDraft } from '@/lib/portal/papers/reference-draft'
import { chooseLanguage } from '@/lib/portal/request/language'
import { endSession } from '@/lib/portal/session/session'

/** Ends the session. */
export async function signOut(): Promise<void> {
  await endSession()
  await forgetDraftCookie()
  await forgetReferenceDraft()
  redirect('/sign-in?reason=signed-out')
}

/** Switches to the language whose button was pressed. */
export async function switchLanguage(form: FormData): Promise<void> {
  const language = String(form.get('language'))
  if (isLanguage(language)) await chooseLanguage(language)
}
