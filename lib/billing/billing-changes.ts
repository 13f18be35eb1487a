import { type Address, addressFields } from '../contract/address/address'
import { type BillingDetails, billingDetails } from '../contract/order/billing-details'
import { parse } from '../contract/parse'
import { cleanText } from '../contract/text'
import { type BillingValues, billingFields, formValues, type StoredDetails } from './billing-values'
import { editedValues } from './edited-values'
import { type FieldErrors, fieldErrors } from './field-errors'
import type { Locks } from './locks'

/**
 * What a filled-in form changes about an order, not yet validated: only what was edited. An address
 * goes out whole, since it replaces the old one; its other parts go as they are stored, whatever a
 * field can show of them. A locked field that was edited goes out too, and is rejected: dropping
 * the edit silently would mix two addresses.
 */
export function billingChanges(values: BillingValues, stored: StoredDetails, locks: Locks) {
  const edited = editedValues(formValues(stored), values, billingFields)
  return {
    ...(edited.billing_name !== undefined && { billing_name: edited.billing_name }),
    ...(locks.address === 'open' && addressChange(edited, stored.billing_address)),
  }
}

/** The address with these parts edited; nothing when none was. */
export function addressChange(edited: Partial<BillingValues>, stored: Address | null) {
  if (!addressFields.some((field) => edited[field] !== undefined)) return {}
  const { country, ...parts } = withEdits(edited, stored)
  return { billing_address: { ...parts, country: cleanText(country) || undefined } }
}

function withEdits(edited: Partial<BillingValues>, stored: Address | null): Address {
  return {
    line1: edited.line1 ?? stored?.line1 ?? null,
    line2: edited.line2 ?? stored?.line2 ?? null,
    postal_code: edited.postal_code ?? stored?.postal_code ?? null,
    city: edited.city ?? stored?.city ?? null,
    state: edited.state ?? stored?.state ?? null,
    country: edited.country ?? stored?.country ?? '',
  }
}

/** The details that an order would have with these values saved: what wasn't edited, as stored. */
export function editedDetails(values: BillingValues, stored: StoredDetails) {
  const edited = editedValues(formValues(stored), values, billingFields)
  return {
    billing_name: edited.billing_name ?? stored.billing_name,
    billing_address: withEdits(edited, stored.billing_address),
  }
}

/** As `billingChanges`, checked by the schema that the API checks it with. */
export function parseBillingChanges(
  values: BillingValues,
  stored: StoredDetails,
  locks: Locks,
): { ok: true; changes: BillingDetails } | { ok: false; errors: FieldErrors } {
  const parsed = parse(billingDetails, billingChanges(values, stored, locks), 'body')
  return parsed.ok
    ? { ok: true, changes: parsed.data }
    : { ok: false, errors: fieldErrors(parsed.details, values) }
}
