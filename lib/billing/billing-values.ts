import * as z from 'zod/mini'
import { address, addressFields } from '../contract/address/address'
import { fieldText } from './field-text'

export const billingFields = ['billing_name', ...addressFields] as const

export type BillingField = (typeof billingFields)[number]

/** What stands in the fields of the billing form. */
export const billingValues = z.object({
  billing_name: z.string(),
  country: z.string(),
  line1: z.string(),
  line2: z.string(),
  postal_code: z.string(),
  city: z.string(),
  state: z.string(),
})

export type BillingValues = z.infer<typeof billingValues>

/** The billing details that an order or a customer has on record. */
export const storedDetails = z.object({
  billing_name: z.nullable(z.string()),
  billing_address: z.nullable(address),
})

export type StoredDetails = z.infer<typeof storedDetails>

/** Stored details as the fields of the form show them. */
export function formValues({ billing_name, billing_address }: StoredDetails): BillingValues {
  return {
    billing_name: fieldText(billing_name),
    country: fieldText(billing_address?.country),
    line1: fieldText(billing_address?.line1),
    line2: fieldText(billing_address?.line2),
    postal_code: fieldText(billing_address?.postal_code),
    city: fieldText(billing_address?.city),
    state: fieldText(billing_address?.state),
  }
}
