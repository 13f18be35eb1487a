import { type AccountFormValues, accountFields } from '../account/account-values'
import { type BillingValues, billingFields } from '../billing-values'
import { type Conflict, findConflict, replaceParts } from '../conflict/conflict'
import { pickEditedValues } from '../edited-values'
import { isLocked, type Locks } from '../locks'
import type { Draft } from './draft-shape'

/** A draft restored into the form of an order, which may have changed since. */
export type RestoredDraft = {
  values: BillingValues
  /** The values that `values` are compared with when saving. */
  base: BillingValues
  conflict: Conflict | null
}

/**
 * Restores a draft over the stored values; null when it contains nothing new. A part in conflict is
 * restored as a whole, as it was in the form.
 *
 * @param shown The form's values without the draft, if they aren't the stored ones.
 */
export function restoreDraft(
  { base: before, typed }: Draft,
  now: BillingValues,
  locks: Locks,
  shown: BillingValues = now,
): RestoredDraft | null {
  const opened = { ...now, ...pickValues(before, billingFields) }
  const open = billingFields.filter((field) => !isLocked(field, locks))
  const editable = pickValues(typed, open)
  const conflict = findConflict(opened, now, editable)
  const parts = conflict?.parts ?? []
  const rest = replaceParts(shown, opened, parts)
  if (Object.keys(pickEditedValues(rest, editable, billingFields)).length === 0) return null
  return { values: { ...rest, ...editable }, base: replaceParts(now, opened, parts), conflict }
}

/** Restores the draft of an account over the stored values; null when it contains nothing new. */
export function restoreAccountDraft(
  { typed }: Draft,
  now: AccountFormValues,
): Record<'values' | 'base', AccountFormValues> | null {
  const edited = pickEditedValues(now, pickValues(typed, accountFields), accountFields)
  return Object.keys(edited).length === 0 ? null : { values: { ...now, ...edited }, base: now }
}

/** A draft may come from another release, which had other fields. */
function pickValues<Field extends string>(
  values: Draft['typed'],
  fields: readonly Field[],
): Partial<Record<Field, string>> {
  const known: Partial<Record<Field, string>> = {}
  for (const field of fields) if (values[field] !== undefined) known[field] = values[field]
  return known
}
