'use server'

import { revalidatePath } from 'next/cache'
import type { CountryForm } from '@/lib/address/country-form'
import { accountFields } from '@/lib/contract/account-fields'
import { type AccountFormValues, accountFormValues } from '@/lib/contract/account-form'
import type { FieldErrors } from '@/lib/contract/field-errors'
import type { Unchecked } from '@/lib/portal/account-request'
import { addressForm } from '@/lib/portal/country-form'
import { forgetDraftCookie } from '@/lib/portal/draft-cookie'
import type { PortalFailure } from '@/lib/portal/failure'
import { getI18n } from '@/lib/portal/language'
import { type AccountOutcome, saveAccount } from '@/lib/portal/save-account'
import { currentSession } from '@/lib/portal/session'
import { filledValues } from '../billing/filled-values'
import { SHOW_FIELDS } from '../billing/show-fields'
import { statusUnsaved } from '../billing/status-unsaved'

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
  const typed = filledValues(form, accountFields)
  const values = { ...filled, ...typed }
  if (form.has(SHOW_FIELDS)) {
    return withFields({ status: await statusUnsaved(), errors: {}, values })
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
