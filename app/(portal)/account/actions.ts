'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { AccountFormState } from '@/lib/billing/account-form-state'
import {
  type AccountFormValues,
  accountFields,
  accountFormValues,
} from '@/lib/billing/account-values'
import { isSessionOver, toSignInPath } from '@/lib/billing/ended-session'
import { SHOW_FIELDS } from '@/lib/billing/show-fields'
import { clearStaleState } from '@/lib/billing/stale-state'
import { readSubmittedValues } from '@/lib/billing/submitted-values'
import { saveAccount } from '@/lib/portal/account/save-account'
import { buildAddressForm } from '@/lib/portal/billing/country-form'
import { forgetDraftCookie, keepDraftCookie } from '@/lib/portal/billing/draft-cookie'
import { getI18n } from '@/lib/portal/request/language'
import { currentSession } from '@/lib/portal/session/session'
import { getUnsavedStatus } from '@/lib/portal/session/unsaved-status'

/** Saves the account, of which `shown` stood in the form. What was typed always comes back. */
export async function saveDetails(
  shown: AccountFormValues,
  _before: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  // Whoever calls this may not be our form.
  const filled = accountFormValues.parse(shown)
  const typed = readSubmittedValues(form, accountFields)
  const values = { ...filled, ...typed }
  if (form.has(SHOW_FIELDS)) {
    return withFields({ status: await getUnsavedStatus(), errors: {}, values })
  }
  const outcome = await saveAccount(await currentSession(), filled, typed)
  if (outcome.status === 'saved' || outcome.status === 'partly') {
    await forgetDraftCookie()
    revalidatePath('/', 'layout')
  }
  return withFields({ errors: {}, values, ...outcome })
}

/**
 * Saves the account as sent by a form without a script. The page that shows the answer reads the
 * account again, and may not get it: what isn't saved waits in the browser until the page can be
 * shown, or they have signed in again.
 *
 * @param draft Under which name it waits: nobody else who signs in there gets it.
 */
export async function postDetails(
  draft: string,
  shown: AccountFormValues,
  before: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  clearStaleState(form, accountFormValues.parse(before.values))
  const after = await saveDetails(shown, before, form)
  if (after.status === 'saved' || after.status === 'unchanged') return after
  const values = readSubmittedValues(form, accountFields)
  await keepDraftCookie(String(draft), { base: accountFormValues.parse(shown), typed: values })
  if (!isSessionOver(after)) return after
  redirect(toSignInPath('/account'))
}

/** With the fields of the country that stands in the form now. */
async function withFields(state: AccountFormState): Promise<AccountFormState> {
  return { ...state, countryForm: buildAddressForm(state.values, await getI18n()) }
}
