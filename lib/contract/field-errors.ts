import { billingFields } from './billing-form'
import type { ProblemDetail } from './problem'

/** A field of the billing-details form; `form` is what belongs to none of them. */
export type BillingField = (typeof billingFields)[number] | 'form'

/** What can be wrong with a field, each with its own sentence in the catalogues. */
export type FieldErrorCode =
  | 'required'
  | 'tooLong'
  | 'forbiddenCharacter'
  | 'countryNotAccepted'
  | 'countryLocked'
  | 'stateLocked'
  | 'stateUnknown'
  | 'rejected'

export type FieldErrors = Partial<Record<BillingField, FieldErrorCode>>

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

/** An impossible state is reported on the whole address, but it is the state's. */
function fieldOf(detail: ProblemDetail, code: FieldErrorCode): BillingField {
  if (code === 'stateUnknown') return 'state'
  return billingFields.find((field) => field === detail.loc.at(-1)) ?? 'form'
}

function codeOf({ type, msg }: ProblemDetail): FieldErrorCode {
  if (type === 'missing') return 'required'
  if (type === 'string_too_long') return 'tooLong'
  if (type === 'enum') return 'countryNotAccepted'
  if (/^Country cannot be changed/.test(msg)) return 'countryLocked'
  if (/^State cannot be changed/.test(msg)) return 'stateLocked'
  if (/Invalid (US|CA) (state|subdivision)/.test(msg)) return 'stateUnknown'
  if (/NUL/.test(msg)) return 'forbiddenCharacter'
  return 'rejected'
}
