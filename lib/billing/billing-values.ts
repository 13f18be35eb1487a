import * as z from 'zod/mini'
import { address, addressFields } from '../contract/address/address'
import { toFieldText } from './field-text'

export const billingFields = ['billing_name', ...addressFields] as const

export type BillingField = (typeof billingFields)[number]

/** The values of the billing form. */
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

/** The stored billing details of an order or a customer. */
export const storedDetails = z.object({
  billing_name: z.nullable(z.string()),
  billing_address: z.nullable(address),
})

export type StoredDetails = z.infer<typeof storedDetails>

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
