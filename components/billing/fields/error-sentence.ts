import type { FieldError } from 'react-hook-form'
import type { FieldWords } from './field-words'

/** The sentence for a field's error; undefined when it has none. */
export function errorSentence(
  error: Pick<FieldError, 'type'> | undefined,
  { errors }: Pick<FieldWords, 'errors'>,
): string | undefined {
  if (!error) return undefined
  return Object.entries(errors).find(([code]) => code === error.type)?.[1] ?? errors.rejected
}
