import type { Resolver } from 'react-hook-form'
import {
  accountChanges,
  accountValues,
  requestedAccountChanges,
  type StoredAccount,
} from '@/lib/contract/account-form'
import { fieldErrors } from '@/lib/contract/field-errors'
import { parse } from '@/lib/contract/parse'
import { type DetailsValues, shownErrors } from '../billing/details-form'

/** Checks the form with the very schema that the action and the API check it with. */
export function accountResolver(stored: StoredAccount): Resolver<DetailsValues> {
  return (values) => {
    const parsed = parse(
      accountChanges,
      requestedAccountChanges({ ...accountValues(stored), ...values }, stored),
      'body',
    )
    if (parsed.ok) return { values, errors: {} }
    return { values: {}, errors: shownErrors(fieldErrors(parsed.details)) }
  }
}
