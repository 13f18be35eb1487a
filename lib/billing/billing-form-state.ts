import * as z from 'zod/mini'
import type { CountryForm } from '../address/country-form'
import { type BillingValues, billingValues } from './billing-values'
import { type Conflict, withParts } from './conflict'
import type { RestoredDraft } from './draft'
import type { FieldErrors } from './field-errors'
import type { SaveOutcome } from './save-outcome'

/** What the form of an order knows of its last save; `values` is what stands in it. */
export type BillingFormState = {
  /** `offline`: it never left this device. `taken`: the form shows the new details. */
  status: 'untouched' | 'offline' | 'taken' | SaveOutcome['status']
  errors: FieldErrors
  values: BillingValues
  /** What stood in the form before it was edited. */
  base: BillingValues
  /** What was changed by somebody else too, and waits for a choice. */
  conflict: Conflict | null
  /** What the order showed before it was saved, and where to do the same for other orders. */
  before?: BillingValues
  others?: string | null
  /** For the country that was sent: there once the form was, and isn't saved. */
  countryForm?: CountryForm
}

/** The form as a page opens it: with what the order shows, or with a draft over that. */
export function openedForm(now: BillingValues, draft: RestoredDraft | null): BillingFormState {
  const { values, base, conflict } = draft ?? { values: now, base: now, conflict: null }
  return { status: conflict ? 'conflict' : 'untouched', errors: {}, values, base, conflict }
}

const savedWith = z.object({
  values: billingValues,
  base: billingValues,
  conflict: z.nullable(
    z.object({ parts: z.array(z.enum(['name', 'address'])), now: billingValues }),
  ),
})

/**
 * What of a form's state decides about a save. The state comes from the browser.
 *
 * @throws {z.core.$ZodError} For a state that isn't one of ours.
 */
export function parseFormState(
  state: unknown,
): Pick<BillingFormState, 'values' | 'base' | 'conflict'> {
  return savedWith.parse(state)
}

/** What stands in the form counts as typed over the new details: they have been seen. */
export function rebase(base: BillingValues, { parts, now }: Conflict): BillingValues {
  return withParts(base, now, parts)
}

/** Puts the new details into the form, in place of what was typed. */
export function acceptTheirs<State extends BillingFormState>(state: State, conflict: Conflict) {
  return {
    ...state,
    status: 'taken' as const,
    errors: {},
    values: withParts(state.values, conflict.now, conflict.parts),
    base: rebase(state.base, conflict),
    conflict: null,
  }
}
