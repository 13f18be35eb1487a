import type { Address } from '../contract/address/address'
import { addressFields } from '../contract/address/address-fields'
import { toFieldText } from './field-text'

export const billingFields = ['billing_name', ...addressFields] as const

export type BillingField = (typeof billingFields)[number]

/** The values of the billing form. */
export type BillingValues = Record<BillingField, string>

/** The stored billing details of an order or a customer. */
export type StoredDetails = { billing_name: string | null; billing_address: Address | null }

/** Returns stored details as form values. */
export function toFormValues({ billing_name, billing_address }: StoredDetails): BillingValues {
  return {
    billing_name: toFieldText(billing_name),
    country: toFieldText(billing_address?.country),
    line1: toFieldText(billing_address?.line1),
    line2: toFieldText(billing_address?.line2),
    postal_code: toFieldText(billing_address?.postal_code),
    city: toFieldText(billing_address?.city),
    state: toFieldText(billing_address?.state),
  }
}
