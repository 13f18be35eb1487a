'use server'

import { redirect } from 'next/navigation'
import { accountFields } from '@/lib/billing/account-fields'
import { type AccountFormValues, accountFormValues } from '@/lib/billing/account-form'
import { isPageGone, isSessionOver, signInPath } from '@/lib/billing/session-over'
import { clearStaleState } from '@/lib/billing/stale-state'
import { submittedValues } from '@/lib/billing/submitted-values'
import { keepDraftCookie } from '@/lib/portal/billing/draft-cookie'
import { type AccountFormState, saveDetails } from './actions'

/**
 * Saves the account as sent by a form without a script. The page that the answer would stand in
 * can't be shown without a session: what was typed waits in the browser until they are signed in
 * again.
 *
 * @param draft By what it waits: nobody else who signs in there gets it.
 */
export async function postDetails(
  draft: string,
  shown: AccountFormValues,
  before: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  clearStaleState(form, accountFormValues.parse(before.values))
  const after = await saveDetails(shown, before, form)
  if (!isPageGone(after)) return after
  const typed = submittedValues(form, accountFields)
  await keepDraftCookie(String(draft), { base: accountFormValues.parse(shown), typed })
  if (!isSessionOver(after)) return after
  redirect(signInPath('/account'))
}
