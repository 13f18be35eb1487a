import { type AccountFormValues, accountFields } from './account/account-values'
import { type BillingValues, billingFields } from './billing-values'
import { type Conflict, findConflict, replaceParts } from './conflict/conflict'
import { pickEditedValues } from './edited-values'
import { isLocked, type Locks } from './locks'

type DraftValues = Record<string, string | undefined>

/**
 * What was typed in a form and isn't saved, and the values that the form had, by field. Browsers
 * and cookies keep drafts, so the next release must still read them.
 */
export type Draft = { base: DraftValues; typed: DraftValues }

/** Whether this is a draft, whatever its fields are. Pages check it when they open, without zod. */
export function isDraft(value: unknown): value is Draft {
  return isObject(value) && areTexts(value.base) && areTexts(value.typed)
}

function areTexts(value: unknown): boolean {
  return isObject(value) && Object.values(value).every((each) => typeof each === 'string')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

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
