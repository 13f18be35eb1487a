import { accountFields } from '../../billing/account-fields'
import {
  type AccountChanges,
  type AccountFormValues,
  accountChanges,
  accountValues,
  requestedAccountChanges,
  type StoredAccount,
} from '../../billing/account-form'
import { changedFields } from '../../billing/changed-fields'
import { type FieldErrors, fieldErrors, taxIdErrors } from '../../billing/field-errors'
import { parse } from '../../contract/parse'
import { checkTaxId } from '../../tax-id/check'

/** What a filled-in form asks for, as it can be sent. */
export type AccountRequest = {
  changes: AccountChanges
  unchecked: Unchecked | null
}

/**
 * The tax id that was typed can't be checked here, and is not among the changes. `replaced`: the
 * one on record goes, since it is of a country that was left.
 */
export type Unchecked = 'unsaved' | 'replaced'

/**
 * What somebody changed in the form, checked as the API would, and its tax id by more than
 * that: what is wrong with it is found here. Errors where something has to be corrected first.
 */
export function accountRequest(
  stored: StoredAccount,
  shown: AccountFormValues,
  typed: Partial<AccountFormValues>,
): { ok: true; data: AccountRequest } | { ok: false; errors: FieldErrors } {
  const values = { ...accountValues(stored), ...changedFields(accountFields, shown, typed) }
  const parsed = parse(accountChanges, requestedAccountChanges(values, stored), 'body')
  if (!parsed.ok) return { ok: false, errors: fieldErrors(parsed.details, values) }
  const { tax_id, ...others } = parsed.data
  if (!tax_id) return { ok: true, data: { changes: parsed.data, unchecked: null } }
  const country = (others.billing_address ?? stored.billing_address)?.country
  if (!country) return { ok: false, errors: { country: 'required' } }
  const checked = checkTaxId(country, tax_id)
  if (checked.answer === 'wrong') {
    return { ok: false, errors: { tax_id: taxIdErrors[checked.fault] } }
  }
  if (checked.answer === 'right') {
    return { ok: true, data: { changes: parsed.data, unchecked: null } }
  }
  return stored.tax_id && country !== stored.billing_address?.country
    ? { ok: true, data: { changes: { ...others, tax_id: null }, unchecked: 'replaced' } }
    : { ok: true, data: { changes: others, unchecked: 'unsaved' } }
}
