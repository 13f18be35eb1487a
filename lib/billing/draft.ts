import * as z from 'zod/mini'
import { type AccountFormValues, accountFields } from './account-values'
import { type BillingValues, billingFields } from './billing-values'
import { type Conflict, conflictOf, withParts } from './conflict'
import { editedValues } from './edited-values'
import { isLocked, type Locks } from './locks'

const draftValues = z.record(z.string(), z.optional(z.string()))

/**
 * What was typed in a form and isn't saved, by the names of its fields, and what stood in the form
 * before. It waits in browsers and in cookies, so a release later it still has to be read.
 */
export const draft = z.object({ base: draftValues, typed: draftValues })

export type Draft = z.infer<typeof draft>

/** A draft brought back into the form of an order that may have changed since. */
export type RestoredDraft = {
  values: BillingValues
  /** What `values` are compared with when they are saved. */
  base: BillingValues
  conflict: Conflict | null
}

/**
 * Brings a draft back over what the order shows now; null when nothing in it is new. What was
 * changed on both sides is brought back whole, as it stood in the form.
 *
 * @param shown What stands in the form without the draft, where that is more than the order shows.
 */
export function restoredDraft(
  { base: before, typed }: Draft,
  now: BillingValues,
  locks: Locks,
  shown: BillingValues = now,
): RestoredDraft | null {
  const opened = { ...now, ...valuesOf(before, billingFields) }
  const open = billingFields.filter((field) => !isLocked(field, locks))
  const editable = valuesOf(typed, open)
  const conflict = conflictOf(opened, now, editable)
  const parts = conflict?.parts ?? []
  const rest = withParts(shown, opened, parts)
  if (Object.keys(editedValues(rest, editable, billingFields)).length === 0) return null
  return { values: { ...rest, ...editable }, base: withParts(now, opened, parts), conflict }
}

/** As above for an account: what was typed comes back over what is on record now. */
export function restoredAccount(
  { typed }: Draft,
  now: AccountFormValues,
): Record<'values' | 'base', AccountFormValues> | null {
  const edited = editedValues(now, valuesOf(typed, accountFields), accountFields)
  return Object.keys(edited).length === 0 ? null : { values: { ...now, ...edited }, base: now }
}

/** What a draft has of these fields: it may be of another release, which had others. */
function valuesOf<Field extends string>(
  values: Draft['typed'],
  fields: readonly Field[],
): Partial<Record<Field, string>> {
  const known: Partial<Record<Field, string>> = {}
  for (const field of fields) if (values[field] !== undefined) known[field] = values[field]
  return known
}
