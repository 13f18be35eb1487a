import type { FieldError } from 'react-hook-form'
import type { BillingWords } from './billing-words'

/** The sentence for a field's error; undefined when it has none. */
export function errorSentence(
  error: Pick<FieldError, 'type'> | undefined,
  { errors }: BillingWords,
): string | undefined {
  if (!error) return undefined
  return Object.entries(errors).find(([code]) => code === error.type)?.[1] ?? errors.rejected
}
