import { billingFields } from './billing-form'

/** The fields of the account form: those of billing details, and what else a customer has. */
export const accountFields = ['name', ...billingFields, 'tax_id', 'locale'] as const

export type AccountField = (typeof accountFields)[number]
