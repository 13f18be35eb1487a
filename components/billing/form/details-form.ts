import type { FieldErrors as FormErrors, UseFormReturn } from 'react-hook-form'
import type { CountryForm } from '@/lib/address/country-form'
import type { AccountFormValues } from '@/lib/billing/account-values'
import type { BillingValues } from '@/lib/billing/billing-values'
import type { FieldErrors } from '@/lib/billing/field-errors'
import type { Locks } from '@/lib/billing/locks'
import type { CountryOption } from '../fields/country-options'
import type { FieldMessages } from '../fields/field-messages'

/** What stands in a form with billing details: an order's, or a customer's, which has more. */
export type DetailsValues = BillingValues & Partial<AccountFormValues>

/** What such a form knows of its last save; `values` is what stands in it. */
export type DetailsState = {
  status: string
  errors: FieldErrors
  values: DetailsValues
  /** For the country that was sent: there once the form was. */
  countryForm?: CountryForm
}

/** The form for a country, and what stood in the fields when it came. */
export type ShownForm = { countryForm: CountryForm; typed: Partial<DetailsValues> }

/** What the fields of such a form work with. */
export type DetailsFormProps = {
  form: UseFormReturn<DetailsValues>
  state: DetailsState
  locks: Locks
  countries: CountryOption[]
  shown: ShownForm
  messages: FieldMessages
}

/** Error codes as the form library keeps them; the message is looked up where it is shown. */
export function shownErrors({ form: _, ...fields }: FieldErrors): FormErrors<DetailsValues> {
  const entries = Object.entries(fields).map(([field, type]) => [field, { type }])
  return Object.fromEntries(entries)
}
