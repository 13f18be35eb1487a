import type { Messages } from '@/lib/i18n/languages'

/** The messages of a form of billing details, and those that depend on the page. */
export type FieldMessages = Omit<Messages['billingForm'], 'chooseCountry'> & {
  labels: { billing_name: string; country: string }
  /** The option for no country; undefined if one is required. */
  chooseCountry: string | undefined
  countryHint: string | undefined
  stateHint: string | undefined
}
