import type { Messages } from '@/lib/i18n/i18n'

/** The messages of a form of billing details, and what a page says of its own there. */
export type FieldMessages = Omit<Messages['billingForm'], 'chooseCountry'> & {
  labels: { billing_name: string; country: string }
  /** What stands for no country; undefined where there has to be one. */
  chooseCountry: string | undefined
  countryHint: string | undefined
  stateHint: string | undefined
  /** Of a country and state that can't be changed; undefined where all of them can. */
  lockedPlace?: LockedPlaceMessages
}

export type LockedPlaceMessages = {
  state: string
  countryLocked: string
  stateKept: string
  addressUnaccepted: string
}
