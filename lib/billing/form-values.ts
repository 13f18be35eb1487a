import * as z from 'zod/mini'

// Forms keep values between two saves in the browser, which may send back anything.

/** The values of the billing form. */
export const billingFormValues = z.object({
  billing_name: z.string(),
  country: z.string(),
  line1: z.string(),
  line2: z.string(),
  postal_code: z.string(),
  city: z.string(),
  state: z.string(),
})

/** The values of the account form. */
export const accountFormValues = z.extend(billingFormValues, {
  name: z.string(),
  tax_id: z.string(),
  locale: z.string(),
})
