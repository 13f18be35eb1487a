import type { Resolver } from 'react-hook-form'
import type { FieldErrors } from '@/lib/billing/field-errors'
import { type DetailsValues, shownErrors } from './details-form'

type Parsed = { ok: true } | { ok: false; errors: FieldErrors }

/**
 * Checks a form before it is sent, with the very schema that the action and the API check it with.
 *
 * @param stored What counts for fields that the form doesn't have.
 */
export function detailsResolver<Values extends DetailsValues>(
  stored: Values,
  parseChanges: (values: Values) => Parsed,
): Resolver<DetailsValues> {
  return (values) => {
    const parsed = parseChanges({ ...stored, ...values })
    if (parsed.ok) return { values, errors: {} }
    return { values: {}, errors: shownErrors(parsed.errors) }
  }
}
