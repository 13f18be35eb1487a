import type { CountryForm } from '../address/country-form'
import type { AccountFormValues } from './account-values'
import type { FieldErrors } from './field-errors'
import type { SaveFailure } from './save-outcome'

/**
 * What became of a tax id that can't be checked here. `sent`: as it was typed. `unsaved`: it was
 * left out. `replaced`: so it was, and the one on record went, since it is of the former country.
 */
export type Unchecked = 'sent' | 'unsaved' | 'replaced'

/** How saving an account ended; `values` is what stands in the form after that. */
export type AccountOutcome =
  | {
      status: 'saved' | 'unchanged'
      values: AccountFormValues
      unchecked: Unchecked | null
    }
  | PartlySaved
  | { status: 'invalid'; errors: FieldErrors }
  | { status: SaveFailure }

/** All but the billing name was saved, which goes out last; `why` says why that was not. */
type PartlySaved = {
  status: 'partly'
  values: AccountFormValues
  unchecked: Unchecked | null
  why: SaveFailure | 'invalid'
  errors: FieldErrors
}

/** What the form of an account knows of its last save; `values` is what stands in it. */
export type AccountFormState = {
  /** `offline`: it never left this device. */
  status: 'untouched' | 'offline' | AccountOutcome['status']
  errors: FieldErrors
  values: AccountFormValues
  unchecked?: Unchecked | null
  /** Why the second part of it was not saved. */
  why?: SaveFailure | 'invalid'
  /** For the country that was sent: there once the form was. */
  countryForm?: CountryForm
}
