import type { Resolver } from 'react-hook-form'
import { billingDetails } from '@/lib/contract/billing-details'
import {
  formValues,
  type Locks,
  requestedChanges,
  type StoredDetails,
} from '@/lib/contract/billing-form'
import { fieldErrors } from '@/lib/contract/field-errors'
import { parse } from '@/lib/contract/parse'
import { type DetailsValues, shownErrors } from '../../billing/details-form'

/** Checks the form with the very schema that the action and the API check it with. */
export function billingResolver(stored: StoredDetails, locks: Locks): Resolver<DetailsValues> {
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
