'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { setSaveStatus } from '@/components/shell/set-save-status'
import type { AccountFormState } from '@/lib/billing/account/account-form-state'
import { type AccountFormValues, accountFields } from '@/lib/billing/account/account-values'
import { isSessionOver, toSignInPath } from '@/lib/billing/ended-session'
import { accountFormValues } from '@/lib/billing/form-values'
import { SHOW_FIELDS } from '@/lib/billing/show-fields'
import { clearStaleState } from '@/lib/billing/stale-state'
import { readSubmittedValues } from '@/lib/billing/submitted-values'
import { saveAccount } from '@/lib/portal/account/save-account'
import { buildAddressForm } from '@/lib/portal/billing/country-form'
import { forgetDraftCookie, keepDraftCookie } from '@/lib/portal/billing/draft-cookie'
import { answerOnce } from '@/lib/portal/request/answer-once'
import { getI18n } from '@/lib/portal/request/language'
import { currentSession } from '@/lib/portal/session/session'
import { getUnsavedStatus } from '@/lib/portal/session/unsaved-status'

const saveOnce = answerOnce(saveAccount)

/**
 * Saves the account, once for a key. `shown` are the first values of the form. The answer has what
 * was typed.
 */
export async function saveDetails(
  shown: AccountFormValues,
  _before: AccountFormState,
  form: FormData,
  idempotencyKey?: string,
): Promise<AccountFormState> {
  // The caller may not be our form.
  const filled = accountFormValues.parse(shown)
  const typed = readSubmittedValues(form, accountFields)
  const values = { ...filled, ...typed }
  if (form.has(SHOW_FIELDS)) {
    return addFields({ status: await getUnsavedStatus(), errors: {}, values })
  }
  const outcome = await saveOnce(idempotencyKey, await currentSession(), filled, typed)
  if (outcome.status === 'saved' || outcome.status === 'partly') {
    await forgetDraftCookie()
    revalidatePath('/', 'layout')
  }
  return addFields({ errors: {}, values, ...outcome })
}

/**
 * Saves the account from a form without scripts. The page that shows the outcome reads the account
 * again, which may fail. So what isn't saved is kept as a draft in the browser.
 *
 * @param draft The key of the draft. No other customer who signs in there has it.
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
  setSaveStatus(after.status)
  if (!isSessionOver(after)) return after
  redirect(toSignInPath('/account'))
}

/** Adds the fields of the chosen country. */
async function addFields(state: AccountFormState): Promise<AccountFormState> {
  return { ...state, countryForm: buildAddressForm(state.values, await getI18n()) }
}
