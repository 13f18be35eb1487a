import type { Address } from '../contract/address/address'
import {
  type BillingValues,
  billingFields,
  type StoredDetails,
  toFormValues,
} from './billing-values'
import { pickEditedValues } from './edited-values'

/** Returns the details that an order would have with these values saved. */
export function toEditedDetails(values: BillingValues, stored: StoredDetails) {
  const edited = pickEditedValues(toFormValues(stored), values, billingFields)
  return {
    billing_name: edited.billing_name ?? stored.billing_name,
    billing_address: applyEdits(edited, stored.billing_address),
  }
}

/** Returns the stored address with the edited parts. */
export function applyEdits(edited: Partial<BillingValues>, stored: Address | null): Address {
  return {
    line1: edited.line1 ?? stored?.line1 ?? null,
    line2: edited.line2 ?? stored?.line2 ?? null,
    postal_code: edited.postal_code ?? stored?.postal_code ?? null,
    city: edited.city ?? stored?.city ?? null,
    state: edited.state ?? stored?.state ?? null,
    country: edited.country ?? stored?.country ?? '',
  }
}
