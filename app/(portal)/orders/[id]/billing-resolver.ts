import type { FieldErrors as FormErrors, Resolver } from 'react-hook-form'
import { billingDetails } from '@/lib/contract/billing-details'
import {
  type BillingFormValues,
  formValues,
  type Locks,
  requestedChanges,
  type StoredDetails,
} from '@/lib/contract/billing-form'
import { type FieldErrors, fieldErrors } from '@/lib/contract/field-errors'
import { parse } from '@/lib/contract/parse'

/** Checks the form with the very schema that the action and the API check it with. */
export function billingResolver(stored: StoredDetails, locks: Locks): Resolver<BillingFormValues> {
  return (values) => {
    const parsed = parse(
      billingDetails,
      requestedChanges({ ...formValues(stored), ...values }, stored, locks),
      'body',
    )
    if (parsed.ok) return { values, errors: {} }
    return { values: {}, errors: shownErrors(fieldErrors(parsed.details)) }
  }
}

/** Error codes as the form library keeps them; the sentence is looked up where it is shown. */
export function shownErrors({ form: _, ...fields }: FieldErrors): FormErrors<BillingFormValues> {
  const entries = Object.entries(fields).map(([field, type]) => [field, { type }])
  return Object.fromEntries(entries)
}
