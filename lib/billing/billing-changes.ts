import type { Address } from '../contract/address/address'
import { addressFields } from '../contract/address/address-fields'
import { cleanText } from '../contract/clean-text'
import { type BillingDetails, billingDetails } from '../contract/order/billing-details'
import { parse } from '../contract/parse'
import {
  type BillingValues,
  billingFields,
  type StoredDetails,
  toFormValues,
} from './billing-values'
import { applyEdits } from './edited-details'
import { pickEditedValues } from './edited-values'
import { type FieldErrors, toFieldErrors } from './field-errors'
import type { Locks } from './locks'

/**
 * Returns what a form changes about an order, not yet validated: only what was edited. An address
 * is sent whole, since it replaces the old one; its unedited parts are sent as stored, even if a
 * field can't show them exactly. A locked field that was edited is sent too, and rejected: dropping
 * the edit silently would mix two addresses.
 */
export function toBillingChanges(values: BillingValues, stored: StoredDetails, locks: Locks) {
  const edited = pickEditedValues(toFormValues(stored), values, billingFields)
  return {
    ...(edited.billing_name !== undefined && { billing_name: edited.billing_name }),
    ...(locks.address === 'open' && toAddressChange(edited, stored.billing_address)),
  }
}

/** Returns the address with the edited parts; nothing when no part was edited. */
export function toAddressChange(edited: Partial<BillingValues>, stored: Address | null) {
  if (!addressFields.some((field) => edited[field] !== undefined)) return {}
  const { country, ...parts } = applyEdits(edited, stored)
  return { billing_address: { ...parts, country: cleanText(country) || undefined } }
}

/** Returns the changes, checked by the API's schema. */
export function parseBillingChanges(
  values: BillingValues,
  stored: StoredDetails,
  locks: Locks,
): { ok: true; changes: BillingDetails } | { ok: false; errors: FieldErrors } {
  const parsed = parse(billingDetails, toBillingChanges(values, stored, locks), 'body')
  return parsed.ok
    ? { ok: true, changes: parsed.data }
    : { ok: false, errors: toFieldErrors(parsed.details, values) }
}
