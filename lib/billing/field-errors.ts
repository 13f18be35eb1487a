import { subdivisionsOf } from '../contract/address/subdivision'
import type { ProblemDetail } from '../contract/problem'
import { cleanText, isSavable } from '../contract/text'
import { type AccountField, accountFields } from './account-values'

/** What can be wrong with a field, each with its own sentence in the catalogues. */
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

/** What is wrong with a tax id, as the error of its field. */
export const taxIdErrors = {
  country: 'taxIdCountry',
  length: 'taxIdLength',
  checkDigit: 'taxIdCheckDigit',
  format: 'taxIdFormat',
} as const satisfies Record<string, FieldErrorCode>

/** What is wrong with which field of a form; `form` is what belongs to none of them. */
export type FieldErrors = Partial<Record<AccountField | 'form', FieldErrorCode>>

type Values = Partial<Record<AccountField, string>>

/**
 * Brings what the browser's parse, the action's, or the API rejected to the fields of the form, by
 * where it was found (`loc`) and of which type it is. The first error of a field wins; a rejection
 * without details is still one.
 *
 * The API reports some rules at the same place with the same type: what was sent says which of
 * them was violated.
 *
 * @param sent What stood in the form.
 */
export function fieldErrors(details: readonly ProblemDetail[], sent: Values): FieldErrors {
  if (details.length === 0) return { form: 'rejected' }
  const errors: FieldErrors = {}
  for (const { type, loc } of details) {
    const place = loc.at(-1)
    const [field, code] =
      place === 'billing_address' ? ofWholeAddress(type, sent) : ofField(type, place, sent)
    errors[field] ??= code
  }
  return errors
}

type FieldError = [field: keyof FieldErrors, code: FieldErrorCode]

/** An impossible state is reported on the address, and so is that a tax id needs a country. */
function ofWholeAddress(type: string, { country = '', state }: Values): FieldError {
  if (type === 'missing') return ['country', 'required']
  if (cleanText(state ?? '') && subdivisionsOf(cleanText(country).toUpperCase()).length > 0) {
    return ['state', 'stateUnknown']
  }
  return ['form', 'rejected']
}

function ofField(type: string, place: string | number | undefined, sent: Values): FieldError {
  const field = accountFields.find((each) => each === place)
  if (!field) return ['form', codes[type] ?? 'rejected']
  const code = codes[type] ?? (isClean(sent[field]) ? ruleOf[field] : 'forbiddenCharacter')
  return [field, code ?? 'rejected']
}

const codes: Record<string, FieldErrorCode> = {
  missing: 'required',
  string_too_long: 'tooLong',
  enum: 'countryNotAccepted',
}

/** The one rule that the API has for a field, apart from the form of its text. */
const ruleOf: Partial<Record<AccountField, FieldErrorCode>> = {
  country: 'countryLocked',
  state: 'stateLocked',
  tax_id: 'taxIdNotHere',
}

function isClean(value = ''): boolean {
  return isSavable(cleanText(value))
}
