import type { CountryForm } from '../../address/country-form'
import type { FieldErrors } from '../field-errors'
import type { SaveFailure } from '../save-outcome'
import type { AccountFormValues } from './account-values'

/**
 * What was done with a tax id that can't be checked here. `sent`: it was sent as typed. `unsaved`:
 * it was left out. `replaced`: it was left out, and the stored one of the former country was
 * removed.
 */
export type Unchecked = 'sent' | 'unsaved' | 'replaced'

/** How saving an account ended. `values` are the form's afterwards. */
export type AccountOutcome =
  | {
      status: 'saved' | 'unchanged'
      values: AccountFormValues
      unchecked: Unchecked | null
    }
  | PartlySaved
  | { status: 'invalid'; errors: FieldErrors }
  | { status: SaveFailure }

/** All was saved except the billing name, which is sent last; `why` says why it wasn't. */
type PartlySaved = {
  status: 'partly'
  values: AccountFormValues
  unchecked: Unchecked | null
  why: SaveFailure | 'invalid'
  errors: FieldErrors
}

/** The state of the account form, with the outcome of its last save. */
export type AccountFormState = {
  /** `offline`: the request couldn't be sent. */
  status: 'untouched' | 'offline' | AccountOutcome['status']
  errors: FieldErrors
  values: AccountFormValues
  unchecked?: Unchecked | null
  /** Why the second call failed. */
  why?: SaveFailure | 'invalid'
  /** The form for the submitted country; absent before the form was submitted. */
  countryForm?: CountryForm
}
