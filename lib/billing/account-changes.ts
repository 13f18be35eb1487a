import * as z from 'zod/mini'
import { customerDetailsUpdate, portalCustomerUpdate } from '../contract/customer/customer-details'
import { parse } from '../contract/parse'
import {
  type AccountFormValues,
  accountFields,
  accountValues,
  type StoredAccount,
} from './account-values'
import { addressChange } from './billing-changes'
import { editedValues } from './edited-values'
import { type FieldErrors, fieldErrors } from './field-errors'
import { fieldText } from './field-text'

/**
 * What may be changed about a customer, whichever call it goes out in. The one schema for it:
 * the form's resolver and the server action parse with it, and it is made of the API's own.
 */
const accountChangesInput = z.object({
  ...customerDetailsUpdate.shape,
  ...z.pick(portalCustomerUpdate, { billing_name: true }).shape,
})

export type AccountChanges = z.infer<typeof accountChangesInput>

/**
 * What a filled-in form changes about a customer, not yet validated: only what was edited, an
 * address whole, since it replaces the old one.
 */
export function accountChanges(values: AccountFormValues, stored: StoredAccount) {
  const edited = editedValues(accountValues(stored), values, accountFields)
  const { name, billing_name, tax_id, locale } = edited
  return {
    ...(name !== undefined && { name }),
    ...(billing_name !== undefined && { billing_name }),
    ...addressChange(edited, stored.billing_address),
    ...(tax_id !== undefined && { tax_id }),
    ...(locale !== undefined && { locale: locale || null }),
  }
}

/** What the API in use allows of an account. */
export type AccountRules = {
  /** The hosted one ignores an empty billing name. */
  billingNameCanBeEmptied: boolean
  /** Whether it may take tax ids that can't be checked here; our own checks as we do. */
  takesUncheckedTaxIds: boolean
}

/** As `accountChanges`, checked by the schema that the API checks it with, and by its rules. */
export function parseAccountChanges(
  values: AccountFormValues,
  stored: StoredAccount,
  { billingNameCanBeEmptied }: Pick<AccountRules, 'billingNameCanBeEmptied'>,
): { ok: true; changes: AccountChanges } | { ok: false; errors: FieldErrors } {
  const parsed = parse(accountChangesInput, accountChanges(values, stored), 'body')
  const errors = {
    ...(parsed.ok ? {} : fieldErrors(parsed.details, values)),
    ...(!billingNameCanBeEmptied && isEmptied(values, stored) && { billing_name: 'required' }),
  } satisfies FieldErrors
  return parsed.ok && Object.keys(errors).length === 0
    ? { ok: true, changes: parsed.data }
    : { ok: false, errors }
}

function isEmptied({ billing_name }: AccountFormValues, stored: StoredAccount): boolean {
  return Boolean(stored.billing_name) && fieldText(billing_name) === ''
}
