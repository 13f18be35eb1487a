import type { ProblemDetail } from '../contract/problem'
import { type AccountField, accountFields } from './account-fields'

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

/**
 * Brings refusals to the fields of the form, whoever refused: the browser's parse,
 * the action's, or the API. The first one of a field wins; a refusal without a reason
 * is still one.
 */
export function fieldErrors(details: readonly ProblemDetail[]): FieldErrors {
  if (details.length === 0) return { form: 'rejected' }
  const errors: FieldErrors = {}
  for (const detail of details) {
    const code = codeOf(detail)
    errors[fieldOf(detail, code)] ??= code
  }
  return errors
}

/** What is reported on the whole address: an impossible state, or that a country is needed. */
function fieldOf(detail: ProblemDetail, code: FieldErrorCode): keyof FieldErrors {
  if (code === 'stateUnknown') return 'state'
  const named = detail.loc.at(-1)
  if (code === 'required' && named === 'billing_address') return 'country'
  return accountFields.find((field) => field === named) ?? 'form'
}

function codeOf({ type, msg }: ProblemDetail): FieldErrorCode {
  if (type === 'missing') return 'required'
  if (type === 'string_too_long') return 'tooLong'
  if (type === 'enum') return 'countryNotAccepted'
  if (/^Country cannot be changed/.test(msg)) return 'countryLocked'
  if (/^State cannot be changed/.test(msg)) return 'stateLocked'
  if (/Invalid (US|CA) (state|subdivision)/.test(msg)) return 'stateUnknown'
  if (/NUL/.test(msg)) return 'forbiddenCharacter'
  if (/^Invalid tax ID/.test(msg)) return 'taxIdNotHere'
  return 'rejected'
}
