import type { FieldErrors as FormErrors, UseFormReturn } from 'react-hook-form'
import type { CountryForm } from '@/lib/address/country-form'
import type { AccountFormValues } from '@/lib/billing/account/account-values'
import type { BillingValues } from '@/lib/billing/billing-values'
import type { FieldErrors } from '@/lib/billing/field-errors'
import type { Locks } from '@/lib/billing/locks'
import type { CountryOption } from '../fields/country-options'
import type { FieldMessages } from '../fields/field-messages'

/** The values of a form with billing details: an order's, or a customer's with more fields. */
export type DetailsValues = BillingValues & Partial<AccountFormValues>

/** The state of such a form, with the outcome of its last save. */
export type DetailsState = {
  status: string
  errors: FieldErrors
  values: DetailsValues
  /** The form for the submitted country; absent before the form was submitted. */
  countryForm?: CountryForm
}

/** The form for a country, and the values of the fields when it was loaded. */
export type ShownForm = { countryForm: CountryForm; typed: Partial<DetailsValues> }

/** The props of the fields of such a form. */
export type DetailsFormProps = {
  form: UseFormReturn<DetailsValues>
  state: DetailsState
  locks: Locks
  countries: CountryOption[]
  shown: ShownForm
  messages: FieldMessages
}

/** Converts error codes for the form library. Their messages are looked up when shown. */
export function toFormErrors({ form: _, ...fields }: FieldErrors): FormErrors<DetailsValues> {
  const entries = Object.entries(fields).map(([field, type]) => [field, { type }])
  return Object.fromEntries(entries)
}
