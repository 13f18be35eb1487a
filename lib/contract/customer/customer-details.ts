import * as z from 'zod/mini'
import { addressInput } from '../address/address'
import { locale } from '../locale'
import { BILLING_NAME_MAX } from '../order/billing-details'
import { textOrNull } from '../text'

// Forms check with these in the browser, so nothing of Node.js is needed here.

const NAME_MAX = 256

/** Longer than any scheme's tax ids with all their blanks and dots. */
const TAX_ID_MAX = 64

export const customerName = z.optional(textOrNull(NAME_MAX))

export const taxIdInput = z.optional(textOrNull(TAX_ID_MAX))

/** What a merchant's token changes about a customer at their own wish; absent fields stay. */
export const customerDetailsUpdate = z.object({
  name: customerName,
  billing_address: z.optional(z.nullable(addressInput)),
  tax_id: taxIdInput,
  locale: z.nullish(locale),
})

/** The body of `PATCH /v1/customer-portal/customers/me`. */
export const portalCustomerUpdate = z.object({
  billing_name: z.optional(textOrNull(BILLING_NAME_MAX)),
  billing_address: z.optional(z.nullable(addressInput)),
  tax_id: taxIdInput,
  default_payment_method_id: z.optional(z.guid()),
})

export type PortalCustomerUpdate = z.infer<typeof portalCustomerUpdate>
