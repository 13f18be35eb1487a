'use server'

import { revalidatePath } from 'next/cache'
import {
  type BillingFormValues,
  billingFields,
  billingFormValues,
} from '@/lib/contract/billing-form'
import type { FieldErrors } from '@/lib/contract/field-errors'
import { type SaveOutcome, saveBillingDetails } from '@/lib/portal/billing-details'

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
  const outcome = await saveBillingDetails(String(orderId), filled, typed, isConfirmed(form))
  if (outcome.status === 'saved') revalidatePath('/orders', 'layout')
  return { errors: {}, values: { ...filled, ...typed }, ...outcome }
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
