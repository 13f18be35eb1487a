'use server'

import { revalidatePath } from 'next/cache'
import type { CountryForm } from '@/lib/address/country-form'
import { accountFields } from '@/lib/billing/account-fields'
import { type AccountFormValues, accountFormValues } from '@/lib/billing/account-form'
import type { FieldErrors } from '@/lib/billing/field-errors'
import { SHOW_FIELDS } from '@/lib/billing/show-fields'
import { submittedValues } from '@/lib/billing/submitted-values'
import type { PortalFailure } from '@/lib/portal/access/failure'
import type { Unchecked } from '@/lib/portal/account/account-request'
import { type AccountOutcome, saveAccount } from '@/lib/portal/account/save-account'
import { addressForm } from '@/lib/portal/billing/country-form'
import { forgetDraftCookie } from '@/lib/portal/billing/draft-cookie'
import { getI18n } from '@/lib/portal/request/language'
import { currentSession } from '@/lib/portal/session/session'
import { unsavedStatus } from '@/lib/portal/session/unsaved-status'

/** What the form knows of its last save; `values` is what stands in it. */
export type AccountFormState = {
  /** `offline`: it never got out of this device. */
  status: 'untouched' | 'offline' | AccountOutcome['status']
  errors: FieldErrors
  values: AccountFormValues
  unchecked?: Unchecked | null
  /** Why the second part of it was not saved. */
  why?: PortalFailure['kind']
  /** For the country that was sent, where it isn't the stored one by now. */
  countryForm?: CountryForm
}

/** Saves the account, of which `shown` stood in the form. What was typed always comes back. */
export async function saveDetails(
  shown: AccountFormValues,
  _before: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  // Whoever calls this may not be our form.
  const filled = accountFormValues.parse(shown)
  const typed = submittedValues(form, accountFields)
  const values = { ...filled, ...typed }
  if (form.has(SHOW_FIELDS)) {
    return withFields({ status: await unsavedStatus(), errors: {}, values })
  }
  const outcome = await saveAccount(await currentSession(), filled, typed)
  if (outcome.status === 'saved' || outcome.status === 'partly') {
    await forgetDraftCookie()
    revalidatePath('/', 'layout')
  }
  return withFields({ errors: {}, values, ...outcome })
}

/** With the fields of the country that stands in the form now. */
async function withFields(state: AccountFormState): Promise<AccountFormState> {
  return { ...state, countryForm: addressForm(state.values, await getI18n()) }
}
