import {
  type AccountChanges,
  type AccountRules,
  parseAccountChanges,
} from '../../billing/account/account-changes'
import type { Unchecked } from '../../billing/account/account-form-state'
import {
  type AccountFormValues,
  accountFields,
  type StoredAccount,
  toAccountValues,
} from '../../billing/account/account-values'
import { pickEditedValues } from '../../billing/edited-values'
import { type FieldErrors, taxIdErrors } from '../../billing/field-errors'
import { findUnprintableFields, isWithoutErrors } from '../papers/find-unprintable'
import { checkTaxId } from './check-tax-id'

/** The changes of a submitted form, ready to be sent. */
export type AccountRequest = {
  changes: AccountChanges
  unchecked: Unchecked | null
}

/**
 * Returns what was changed in the form, checked as the API would. A tax id is checked more closely:
 * a mistyped one is an error, and a valid one is sent in its standard form.
 */
export function parseAccountRequest(
  stored: StoredAccount,
  shown: AccountFormValues,
  typed: Partial<AccountFormValues>,
  rules: AccountRules,
): { ok: true; data: AccountRequest } | { ok: false; errors: FieldErrors } {
  const values = { ...toAccountValues(stored), ...pickEditedValues(shown, typed, accountFields) }
  const parsed = parseAccountChanges(values, stored, rules)
  if (!parsed.ok) return parsed
  const errors = findUnprintableFields(
    pickEditedValues(toAccountValues(stored), values, accountFields),
  )
  if (!isWithoutErrors(errors)) return { ok: false, errors }
  const { changes } = parsed
  const { tax_id, ...others } = changes
  if (!tax_id) return { ok: true, data: { changes, unchecked: null } }
  const country = (others.billing_address ?? stored.billing_address)?.country
  if (!country) return { ok: false, errors: { country: 'required' } }
  const checked = checkTaxId(country, tax_id, rules)
  if (checked.answer === 'wrong') {
    return { ok: false, errors: { tax_id: taxIdErrors[checked.fault] } }
  }
  if (checked.answer === 'right') {
    const checkedChanges = { ...changes, tax_id: checked.value }
    return { ok: true, data: { changes: checkedChanges, unchecked: null } }
  }
  if (rules.takesUncheckedTaxIds) return { ok: true, data: { changes, unchecked: 'sent' } }
  return stored.tax_id && country !== stored.billing_address?.country
    ? { ok: true, data: { changes: { ...others, tax_id: null }, unchecked: 'replaced' } }
    : { ok: true, data: { changes: others, unchecked: 'unsaved' } }
}
