import * as z from 'zod/mini'
import type { CountryForm } from '../address/country-form'
import type { SaveOutcome } from '../portal/billing/save-billing-details'
import type { BulkApplyUrl } from '../portal/bulk-apply/bulk-apply-link'
import { type BillingFormValues, billingFormValues } from './billing-form'
import { type Conflict, withParts } from './conflict'
import type { RestoredDraft } from './draft'
import type { FieldErrors } from './field-errors'

/** What the form knows of its last save; `values` is what stands in it. */
export type BillingFormState = {
  /** `offline`: it never got out of this device. `taken`: the form shows the new details. */
  status: 'untouched' | 'offline' | 'taken' | SaveOutcome['status']
  errors: FieldErrors
  values: BillingFormValues
  /** What stood in the form before anything was typed. */
  base: BillingFormValues
  /** What was changed elsewhere too, and waits for a choice. */
  conflict: Conflict | null
  /** What stood there before it was saved, and where to do the same for other orders. */
  before?: BillingFormValues
  others?: BulkApplyUrl | null
  /** For the country that was sent, where it isn't the stored one by now. */
  countryForm?: CountryForm
}

/** The form as a page opens it: with what the order shows, or with a draft over that. */
export function openedForm(now: BillingFormValues, draft: RestoredDraft | null): BillingFormState {
  const { values, base, conflict } = draft ?? { values: now, base: now, conflict: null }
  return { status: conflict ? 'conflict' : 'untouched', errors: {}, values, base, conflict }
}

const judged = z.object({
  values: billingFormValues,
  base: billingFormValues,
  conflict: z.nullable(
    z.object({ parts: z.array(z.enum(['name', 'address'])), now: billingFormValues }),
  ),
})

/** What a save is judged by, out of a state that may come from anywhere. */
export function parseFormState(
  state: unknown,
): Pick<BillingFormState, 'values' | 'base' | 'conflict'> {
  return judged.parse(state)
}

/** What stands in the form counts as typed over the new details: one has seen them. */
export function rebase(base: BillingFormValues, { parts, now }: Conflict): BillingFormValues {
  return withParts(base, now, parts)
}

/** The new details in the form, in the place of what was typed. */
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
