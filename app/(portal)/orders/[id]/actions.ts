'use server'

import { revalidatePath } from 'next/cache'
import type { CountryForm } from '@/lib/address/country-form'
import {
  type BillingFormValues,
  billingFields,
  billingFormValues,
} from '@/lib/contract/billing-form'
import type { FieldErrors } from '@/lib/contract/field-errors'
import { type SaveOutcome, saveBillingDetails } from '@/lib/portal/billing-details'
import { addressForm } from '@/lib/portal/country-form'
import { getI18n } from '@/lib/portal/language'
import { SHOW_FIELDS } from '../../billing/show-fields'

/** What the form knows of its last save; `values` is what stands in it. */
export type BillingFormState = {
  status: 'untouched' | SaveOutcome['status']
  errors: FieldErrors
  values: BillingFormValues
  /** For the country that was sent, where it isn't the stored one by now. */
  countryForm?: CountryForm
}

/**
 * Saves the billing details of one order, of which `shown` stood in the form. What was
 * typed always comes back.
 */
export async function saveBilling(
  orderId: string,
  shown: BillingFormValues,
  _before: BillingFormState,
  form: FormData,
): Promise<BillingFormState> {
  // Whoever calls this may not be our form.
  const filled = billingFormValues.parse(shown)
  const typed = typedValues(form)
  const values = { ...filled, ...typed }
  if (form.has(SHOW_FIELDS)) return unsaved({ status: 'untouched', errors: {}, values })
  const outcome = await saveBillingDetails(String(orderId), filled, typed, isConfirmed(form))
  if (outcome.status !== 'saved') return unsaved({ errors: {}, values, ...outcome })
  revalidatePath('/orders', 'layout')
  return { errors: {}, ...outcome }
}

/** What goes back to the form, with the fields of the country that was chosen in it. */
async function unsaved(state: BillingFormState): Promise<BillingFormState> {
  return { ...state, countryForm: addressForm(state.values, await getI18n()) }
}

function isConfirmed(form: FormData): boolean {
  return form.get('confirmed') === 'yes'
}

/** The fields that the form has; a locked one is not among them. */
function typedValues(form: FormData): Partial<BillingFormValues> {
  const typed: Partial<BillingFormValues> = {}
  for (const field of billingFields) {
    const value = form.get(field)
    if (typeof value === 'string') typed[field] = value
  }
  return typed
}
