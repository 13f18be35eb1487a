'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import {
  type BillingFormValues,
  billingFields,
  billingFormValues,
} from '@/lib/contract/billing-form'
import type { FieldErrors } from '@/lib/contract/field-errors'
import { type SaveOutcome, saveBillingDetails } from '@/lib/portal/billing-details'
import { forgetDraftCookie, keepDraftCookie } from '@/lib/portal/draft-cookie'
import { sessionIsOver, signInPath } from './session-is-over'

/** What the form knows of its last save; `values` is what stands in it. */
export type BillingFormState = {
  status: 'untouched' | SaveOutcome['status']
  errors: FieldErrors
  values: BillingFormValues
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
  const outcome = await saveBillingDetails(String(orderId), filled, typed)
  if (outcome.status === 'saved') {
    await forgetDraftCookie()
    revalidatePath('/orders', 'layout')
  }
  return { errors: {}, values: { ...filled, ...typed }, ...outcome }
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
