import * as z from 'zod/mini'
import {
  customerDetailsUpdate,
  portalCustomerUpdate,
} from '../../contract/customer/customer-details'
import { parse } from '../../contract/parse'
import { toAddressChange } from '../billing-changes'
import { pickEditedValues } from '../edited-values'
import { type FieldErrors, toFieldErrors } from '../field-errors'
import { toFieldText } from '../field-text'
import {
  type AccountFormValues,
  accountFields,
  type StoredAccount,
  toAccountValues,
} from './account-values'

/**
 * What may be changed about a customer, in whichever call it is sent. The form's resolver and the
 * server action both parse with this schema, which is composed of the API's.
 */
const accountChangesInput = z.object({
  ...customerDetailsUpdate.shape,
  ...z.pick(portalCustomerUpdate, { billing_name: true }).shape,
})

export type AccountChanges = z.infer<typeof accountChangesInput>

/**
 * Returns what a form changes about a customer, not yet validated: only what was edited, but a
 * whole address, since it replaces the old one.
 */
export function toAccountChanges(values: AccountFormValues, stored: StoredAccount) {
  const edited = pickEditedValues(toAccountValues(stored), values, accountFields)
  const { name, billing_name, tax_id, locale } = edited
  return {
    ...(name !== undefined && { name }),
    ...(billing_name !== undefined && { billing_name }),
    ...toAddressChange(edited, stored.billing_address),
    ...(tax_id !== undefined && { tax_id }),
    ...(locale !== undefined && { locale: locale || null }),
  }
}

/** What the API that is in use accepts for an account. */
export type AccountRules = {
  /** The hosted API ignores an empty billing name. */
  billingNameCanBeEmptied: boolean
  /** Whether it may accept tax ids that can't be checked here. The embedded API checks as we do. */
  takesUncheckedTaxIds: boolean
}

/** Returns the same, checked by the API's schema and rules. */
export function parseAccountChanges(
  values: AccountFormValues,
  stored: StoredAccount,
  { billingNameCanBeEmptied }: Pick<AccountRules, 'billingNameCanBeEmptied'>,
): { ok: true; changes: AccountChanges } | { ok: false; errors: FieldErrors } {
  const parsed = parse(accountChangesInput, toAccountChanges(values, stored), 'body')
  const errors = {
    ...(parsed.ok ? {} : toFieldErrors(parsed.details, values)),
    ...(!billingNameCanBeEmptied && isEmptied(values, stored) && { billing_name: 'required' }),
  } satisfies FieldErrors
  return parsed.ok && Object.keys(errors).length === 0
    ? { ok: true, changes: parsed.data }
    : { ok: false, errors }
}

function isEmptied({ billing_name }: AccountFormValues, stored: StoredAccount): boolean {
  return Boolean(stored.billing_name) && toFieldText(billing_name) === ''
}
