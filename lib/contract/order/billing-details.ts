import * as z from 'zod/mini'
import { addressInput } from '../address/address'
import { textOrNull } from '../text'

/** Longest billing name, in characters. */
export const BILLING_NAME_MAX = 256

/**
 * What may be changed on an order: the body of `PATCH /v1/customer-portal/orders/{id}`.
 * An absent field stays as it was; a sent address replaces the stored one whole.
 *
 * The one schema for it: the form's resolver, the server action, the client and the
 * embedded API all parse with it.
 */
export const billingDetails = z.object({
  billing_name: z.optional(textOrNull(BILLING_NAME_MAX)),
  billing_address: z.optional(z.nullable(addressInput)),
})

export type BillingDetails = z.infer<typeof billingDetails>
