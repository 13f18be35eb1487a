import type { Resolver } from 'react-hook-form'
import type { FieldErrors } from '@/lib/billing/field-errors'
import { type DetailsValues, toFormErrors } from './details-form'

type Parsed = { ok: true } | { ok: false; errors: FieldErrors }

/**
 * Creates a resolver that checks a form before it is sent, with the schema of the action and the
 * API.
 *
 * @param stored The values of fields that the form doesn't have.
 */
export function createDetailsResolver<Values extends DetailsValues>(
  stored: Values,
  parseChanges: (values: Values) => Parsed,
): Resolver<DetailsValues> {
  return (values) => {
    const parsed = parseChanges({ ...stored, ...values })
    if (parsed.ok) return { values, errors: {} }
    return { values: {}, errors: toFormErrors(parsed.errors) }
  }
}
