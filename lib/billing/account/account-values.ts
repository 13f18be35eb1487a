import type { SignedInCustomer } from '../../contract/customer/customer'
import { billingFields, toFormValues } from '../billing-values'
import { toFieldText } from '../field-text'

/** The fields of the account form: those of billing details, and the customer's other fields. */
export const accountFields = ['name', ...billingFields, 'tax_id', 'locale'] as const

export type AccountField = (typeof accountFields)[number]

/** The values of the account form. An empty locale means the browser's. */
export type AccountFormValues = Record<AccountField, string>

/** The stored details of a customer. */
export type StoredAccount = Pick<
  SignedInCustomer,
  'name' | 'billing_name' | 'billing_address' | 'tax_id' | 'locale'
>

/** Returns a customer's stored details as form values. */
export function toAccountValues(stored: StoredAccount): AccountFormValues {
  return {
    name: toFieldText(stored.name),
    ...toFormValues(stored),
    tax_id: toFieldText(stored.tax_id?.[0]),
    locale: stored.locale ?? '',
  }
}
