import type { Resolver } from 'react-hook-form'
import { type DetailsValues, shownErrors } from '@/components/billing/form/details-form'
import {
  formValues,
  type Locks,
  requestedChanges,
  type StoredDetails,
} from '@/lib/billing/billing-form'
import { fieldErrors } from '@/lib/billing/field-errors'
import { billingDetails } from '@/lib/contract/order/billing-details'
import { parse } from '@/lib/contract/parse'

/** Checks the form with the very schema that the action and the API check it with. */
export function billingResolver(stored: StoredDetails, locks: Locks): Resolver<DetailsValues> {
  return (values) => {
    const parsed = parse(
      billingDetails,
      requestedChanges({ ...formValues(stored), ...values }, stored, locks),
      'body',
    )
    if (parsed.ok) return { values, errors: {} }
    return {
      values: {},
      errors: shownErrors(fieldErrors(parsed.details, { ...formValues(stored), ...values })),
    }
  }
}
