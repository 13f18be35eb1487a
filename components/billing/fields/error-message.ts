import type { FieldError } from 'react-hook-form'
import type { FieldMessages } from './field-messages'

/** Returns the message for a field's error; undefined when it has none. */
export function getErrorMessage(
  error: Pick<FieldError, 'type'> | undefined,
  { errors }: { errors: Partial<FieldMessages['errors']> & { rejected: string } },
): string | undefined {
  if (!error) return undefined
  const [type, ...letters] = error.type.split(' ')
  const message = Object.entries(errors).find(([code]) => code === type)?.[1] ?? errors.rejected
  return [message, ...letters].join(' ')
}
