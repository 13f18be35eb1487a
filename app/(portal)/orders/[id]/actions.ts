'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { CountryForm } from '@/lib/address/country-form'
import {
  type BillingFormValues,
  billingFields,
  billingFormValues,
} from '@/lib/contract/billing-form'
import type { FieldErrors } from '@/lib/contract/field-errors'
import { type SaveOutcome, saveBillingDetails } from '@/lib/portal/billing-details'
import type { CopyAddress } from '@/lib/portal/copying/copy-link'
import { addressForm } from '@/lib/portal/country-form'
import { forgetDraftCookie, keepDraftCookie } from '@/lib/portal/draft-cookie'
import { getI18n } from '@/lib/portal/language'
import { SHOW_FIELDS } from '../../billing/show-fields'
import { sessionIsOver, signInPath } from './session-is-over'

/** What the form knows of its last save; `values` is what stands in it. */
export type BillingFormState = {
  status: 'untouched' | SaveOutcome['status']
  errors: FieldErrors
  values: BillingFormValues
  /** What stood there before it was saved, and where to do the same for other orders. */
  before?: BillingFormValues
  others?: CopyAddress | null
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
  await forgetDraftCookie()
  revalidatePath('/orders', 'layout')
  return { errors: {}, ...outcome }
}

/**
 * As above, for a form that no script sends. The page that the answer would stand in can't be
 * shown without a session: what was typed waits in the browser until they are signed in again.
 */
export async function postBilling(
  orderId: string,
  shown: BillingFormValues,
  before: BillingFormState,
  form: FormData,
): Promise<BillingFormState> {
  const after = await saveBilling(orderId, shown, before, form)
  if (!sessionIsOver(after)) return after
  await keepDraftCookie(String(orderId), typedValues(form))
  redirect(signInPath(orderId))
}

/** Takes what was typed before out of the form. */
export async function discardDraft(orderId: string): Promise<void> {
  await forgetDraftCookie()
  redirect(`/orders/${encodeURIComponent(String(orderId))}`)
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

/** What goes back to the form, with the fields of the country that was chosen in it. */
async function unsaved(state: BillingFormState): Promise<BillingFormState> {
  return { ...state, countryForm: addressForm(state.values, await getI18n()) }
}

function isConfirmed(form: FormData): boolean {
  return form.get('confirmed') === 'yes'
}
