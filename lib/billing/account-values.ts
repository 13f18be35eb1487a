import * as z from 'zod/mini'
import type { SignedInCustomer } from '../contract/customer/customer'
import { billingFields, billingValues, formValues } from './billing-values'
import { fieldText } from './field-text'

/** The fields of the account form: those of billing details, and what else a customer has. */
export const accountFields = ['name', ...billingFields, 'tax_id', 'locale'] as const

export type AccountField = (typeof accountFields)[number]

/** What stands in the fields of the account form; an empty locale is the browser's. */
export const accountFormValues = z.object({
  name: z.string(),
  ...billingValues.shape,
  tax_id: z.string(),
  locale: z.string(),
})

export type AccountFormValues = z.infer<typeof accountFormValues>

/** What a customer has on record. */
export type StoredAccount = Pick<
  SignedInCustomer,
  'name' | 'billing_name' | 'billing_address' | 'tax_id' | 'locale'
>

/** A customer's record as the fields of the form show it. */
export function accountValues(stored: StoredAccount): AccountFormValues {
  return {
    name: fieldText(stored.name),
    ...formValues(stored),
    tax_id: fieldText(stored.tax_id?.[0]),
    locale: stored.locale ?? '',
  }
}
