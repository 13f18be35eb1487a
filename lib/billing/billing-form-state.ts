import type { CountryForm } from '../address/country-form'
import type { BillingValues } from './billing-values'
import { type Conflict, replaceParts } from './conflict/conflict'
import type { RestoredDraft } from './draft/draft'
import type { FieldErrors } from './field-errors'
import type { InvoiceAfterSave, SaveOutcome } from './save-outcome'

/** The state of an order's form, with the outcome of its last save. */
export type BillingFormState = {
  /** `offline`: the request couldn't be sent. `taken`: the form now shows the stored details. */
  status: 'untouched' | 'offline' | 'taken' | SaveOutcome['status']
  errors: FieldErrors
  values: BillingValues
  /** The values that the form had at first. */
  base: BillingValues
  /** What was also changed by somebody else, until one version is chosen. */
  conflict: Conflict | null
  /** The details before the save, and the URL to apply the correction to other orders. */
  before?: BillingValues
  others?: string | null
  invoice?: InvoiceAfterSave
  isEarlierLost?: boolean
  /** The form for the submitted country, if it wasn't saved. */
  countryForm?: CountryForm
}

/** Returns the state in which a page opens the form: with the stored details, or a draft. */
export function createInitialState(
  now: BillingValues,
  draft: RestoredDraft | null,
): BillingFormState {
  const { values, base, conflict } = draft ?? { values: now, base: now, conflict: null }
  return { status: conflict ? 'conflict' : 'untouched', errors: {}, values, base, conflict }
}

/** Returns a new `base`: the conflicting details were seen, so the form now edits those. */
export function rebase(base: BillingValues, { parts, now }: Conflict): BillingValues {
  return replaceParts(base, now, parts)
}

/** Replaces the conflicting values in the form with the stored ones. */
export function acceptTheirs<State extends BillingFormState>(state: State, conflict: Conflict) {
  return {
    ...state,
    status: 'taken' as const,
    errors: {},
    values: replaceParts(state.values, conflict.now, conflict.parts),
    base: rebase(state.base, conflict),
    conflict: null,
  }
}
