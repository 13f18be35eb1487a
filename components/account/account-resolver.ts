import type { Resolver } from 'react-hook-form'
import { type DetailsValues, shownErrors } from '@/components/billing/form/details-form'
import {
  accountChanges,
  accountValues,
  requestedAccountChanges,
  type StoredAccount,
} from '@/lib/billing/account-form'
import { fieldErrors } from '@/lib/billing/field-errors'
import { parse } from '@/lib/contract/parse'

/** Checks the form with the very schema that the action and the API check it with. */
export function accountResolver(stored: StoredAccount): Resolver<DetailsValues> {
  return (values) => {
    const parsed = parse(
      accountChanges,
      requestedAccountChanges({ ...accountValues(stored), ...values }, stored),
      'body',
    )
    if (parsed.ok) return { values, errors: {} }
    return { values: {}, errors: shownErrors(fieldErrors(parsed.details, values)) }
  }
}
