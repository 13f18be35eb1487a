import { subdivisionsOf } from '../contract/address/subdivision'
import { cleanText, isSavable } from '../contract/clean-text'
import type { ProblemDetail } from '../contract/problem'
import { type AccountField, accountFields } from './account/account-values'

/** What can be wrong with a field. Each has its own message in the catalogues. */
export type FieldErrorCode =
  | 'required'
  | 'tooLong'
  | 'forbiddenCharacter'
  | 'countryNotAccepted'
  | 'countryLocked'
  | 'stateLocked'
  | 'stateUnknown'
  | 'taxIdNotHere'
  | 'taxIdCountry'
  | 'taxIdLength'
  | 'taxIdCheckDigit'
  | 'taxIdFormat'
  | 'rejected'
  /** With the letters that papers can't show, each after a blank. */
  | `unprintable ${string}`

/** What is wrong with a tax id, as the error of its field. */
export const taxIdErrors = {
  country: 'taxIdCountry',
  length: 'taxIdLength',
  checkDigit: 'taxIdCheckDigit',
  format: 'taxIdFormat',
} as const satisfies Record<string, FieldErrorCode>

/** The errors of a form by field; `form` has the one that belongs to no field. */
export type FieldErrors = Partial<Record<AccountField | 'form', FieldErrorCode>>

type Values = Partial<Record<AccountField, string>>

/**
 * Assigns problem details, from our own validation or the API, to the fields of a form by their
 * `loc` and `type`. A field keeps its first error. No details at all is an error of the form.
 *
 * The API reports some rules with the same `loc` and `type`: the submitted values tell them apart.
 *
 * @param sent The submitted values.
 */
export function toFieldErrors(details: readonly ProblemDetail[], sent: Values): FieldErrors {
  if (details.length === 0) return { form: 'rejected' }
  const errors: FieldErrors = {}
  for (const { type, loc } of details) {
    const place = loc.at(-1)
    const [field, code] =
      place === 'billing_address' ? toAddressError(type, sent) : toFieldError(type, place, sent)
    errors[field] ??= code
  }
  return errors
}

type FieldError = [field: keyof FieldErrors, code: FieldErrorCode]

/** The API reports an impossible state on the address, and also that a tax id needs a country. */
function toAddressError(type: string, { country = '', state }: Values): FieldError {
  if (type === 'missing') return ['country', 'required']
  if (cleanText(state ?? '') && subdivisionsOf(cleanText(country).toUpperCase()).length > 0) {
    return ['state', 'stateUnknown']
  }
  return ['form', 'rejected']
}

function toFieldError(type: string, place: string | number | undefined, sent: Values): FieldError {
  const field = accountFields.find((each) => each === place)
  if (!field) return ['form', codesByType[type] ?? 'rejected']
  const code =
    codesByType[type] ?? (isClean(sent[field]) ? fieldRules[field] : 'forbiddenCharacter')
  return [field, code ?? 'rejected']
}

const codesByType: Record<string, FieldErrorCode> = {
  missing: 'required',
  string_too_long: 'tooLong',
  enum: 'countryNotAccepted',
}

/** The only rule that the API has for a field, besides which characters it accepts. */
const fieldRules: Partial<Record<AccountField, FieldErrorCode>> = {
  country: 'countryLocked',
  state: 'stateLocked',
  tax_id: 'taxIdNotHere',
}

function isClean(value = ''): boolean {
  return isSavable(cleanText(value))
}
