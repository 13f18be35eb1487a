import * as z from 'zod/mini'
import { addressFields } from '../contract/address/address'
import type { SignedInCustomer } from '../contract/customer/customer'
import {
  customerUpdateByExternalId,
  portalCustomerUpdate,
} from '../contract/customer/customer-input'
import type { AccountField } from './account-fields'
import { billingFormValues, formValues } from './billing-form'

/** What stands in the fields of the account form, as typed; no locale is the browser's. */
export const accountFormValues = z.object({
  name: z.string(),
  ...billingFormValues.shape,
  tax_id: z.string(),
  locale: z.string(),
})

export type AccountFormValues = z.infer<typeof accountFormValues>

/** What a customer has on record. */
export type StoredAccount = Pick<
  SignedInCustomer,
  'name' | 'billing_name' | 'billing_address' | 'tax_id' | 'locale'
>

/**
 * What may be changed about a customer, whichever call it goes out in. The one schema for it:
 * the form's resolver and the server action parse with it, and it is made of the API's own.
 */
export const accountChanges = z.object({
  ...z.pick(customerUpdateByExternalId, {
    name: true,
    billing_address: true,
    tax_id: true,
    locale: true,
  }).shape,
  ...z.pick(portalCustomerUpdate, { billing_name: true }).shape,
})

export type AccountChanges = z.infer<typeof accountChanges>

/** A customer's record as it stands in the form's fields. */
export function accountValues(stored: StoredAccount): AccountFormValues {
  return {
    name: stored.name ?? '',
    ...formValues(stored),
    tax_id: stored.tax_id?.[0] ?? '',
    locale: stored.locale ?? '',
  }
}

/**
 * What a filled-in form asks to change, not yet validated: only what differs from the record.
 * An address goes whole, since it replaces the old one.
 */
export function requestedAccountChanges(values: AccountFormValues, stored: StoredAccount) {
  const before = accountValues(stored)
  const differs = (field: AccountField) => values[field].trim() !== before[field].trim()
  const { name, billing_name, tax_id, locale, ...address } = values
  return {
    ...(differs('name') && { name }),
    ...(differs('billing_name') && { billing_name }),
    ...(addressFields.some(differs) && {
      billing_address: { ...address, country: address.country.trim() || undefined },
    }),
    ...(differs('tax_id') && { tax_id }),
    ...(differs('locale') && { locale: locale || null }),
  }
}
