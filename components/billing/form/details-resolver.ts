import type { Resolver } from 'react-hook-form'
import type { FieldErrors } from '@/lib/billing/field-errors'
import { type DetailsValues, toFormErrors } from './details-form'

type Parsed = { ok: true } | { ok: false; errors: FieldErrors }

/** Loads what checks a form. It isn't needed before somebody types. */
export type LoadCheck<Values> = () => Promise<(values: Values) => Parsed>

/**
 * Creates a resolver that checks a form before it is sent, with the schema of the action and the
 * API. Where the schema can't be loaded, the action is the only one that checks.
 *
 * @param stored The values of fields that the form doesn't have.
 */
export function createDetailsResolver<Values extends DetailsValues>(
  stored: Values,
  loadCheck: LoadCheck<Values>,
): Resolver<DetailsValues> {
  return async (values) => {
    const check = await loadCheck().catch(() => null)
    const parsed = check?.({ ...stored, ...values })
    if (!parsed || parsed.ok) return { values, errors: {} }
    return { values: {}, errors: toFormErrors(parsed.errors) }
  }
}

/** Loads the check ahead of its use. If that fails, it is loaded again when the form is sent. */
export function prepareCheck(loadCheck: LoadCheck<never>): void {
  loadCheck().catch(() => undefined)
}
