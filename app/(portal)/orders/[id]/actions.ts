'use server'

import { revalidatePath } from 'next/cache'
import { type BillingFormValues, billingFields } from '@/lib/contract/billing-form'
import type { FieldErrors } from '@/lib/contract/field-errors'
import { type SaveOutcome, saveBillingDetails } from '@/lib/portal/billing-details'

/** What the form knows of its last save; `values` is what stands in it. */
export type BillingFormState = {
  status: 'untouched' | SaveOutcome['status']
  errors: FieldErrors
  values: BillingFormValues
}

/** Saves the billing details of one order. What was typed always comes back. */
export async function saveBilling(
  orderId: string,
  before: BillingFormState,
  form: FormData,
): Promise<BillingFormState> {
  const typed = typedValues(before.values, form)
  const outcome = await saveBillingDetails(orderId, typed)
  if (outcome.status === 'saved') revalidatePath('/orders', 'layout')
  return { errors: {}, values: typed, ...outcome }
}

/** A field that the form doesn't show keeps its value. */
function typedValues(before: BillingFormValues, form: FormData): BillingFormValues {
  const typed = { ...before }
  for (const field of billingFields) {
    const value = form.get(field)
    if (typeof value === 'string') typed[field] = value
  }
  return typed
}
