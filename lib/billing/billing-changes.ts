import { type Address, addressFields } from '../contract/address/address'
import { type BillingDetails, billingDetails } from '../contract/order/billing-details'
import { parse } from '../contract/parse'
import { cleanText } from '../contract/text'
import {
  type BillingValues,
  billingFields,
  type StoredDetails,
  toFormValues,
} from './billing-values'
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

function applyEdits(edited: Partial<BillingValues>, stored: Address | null): Address {
  return {
    line1: edited.line1 ?? stored?.line1 ?? null,
    line2: edited.line2 ?? stored?.line2 ?? null,
    postal_code: edited.postal_code ?? stored?.postal_code ?? null,
    city: edited.city ?? stored?.city ?? null,
    state: edited.state ?? stored?.state ?? null,
    country: edited.country ?? stored?.country ?? '',
  }
}

/** Returns the details that an order would have with these values saved. */
export function toEditedDetails(values: BillingValues, stored: StoredDetails) {
  const edited = pickEditedValues(toFormValues(stored), values, billingFields)
  return {
    billing_name: edited.billing_name ?? stored.billing_name,
    billing_address: applyEdits(edited, stored.billing_address),
  }
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
