import * as z from 'zod/mini'
import { accountFields } from './account-fields'
import type { AccountFormValues } from './account-form'
import { type BillingFormValues, billingFields, type Locks } from './billing-form'
import { type Conflict, conflictOf, typedOver, withParts } from './conflict'

const fields = z.partialRecord(z.enum(accountFields), z.string())

/** What was typed in a form and isn't saved, and what stood in it before. */
export const draft = z.object({ base: fields, typed: fields })

export type Draft = z.infer<typeof draft>

/** A draft as it goes back into the form of an order that may have changed since. */
export type RestoredDraft = {
  values: BillingFormValues
  /** What `values` are compared with when they are saved. */
  base: BillingFormValues
  conflict: Conflict | null
}

/**
 * Brings a draft back, over what the order shows now; null when nothing in it is new. What was
 * changed on both sides is brought back as it stood in the form, whole.
 *
 * @param shown What stands in the form without it, where that is more than the order shows.
 */
export function restoredDraft(
  { base: before, typed }: Draft,
  now: BillingFormValues,
  locks: Locks,
  shown: BillingFormValues = now,
): RestoredDraft | null {
  const stood = { ...now, ...before }
  const open = withoutLocked(typed, locks)
  const conflict = conflictOf(stood, now, open)
  const parts = conflict?.parts ?? []
  const rest = withParts(shown, stood, parts)
  if (Object.keys(typedOver(rest, open, billingFields)).length === 0) return null
  return { values: { ...rest, ...open }, base: withParts(now, stood, parts), conflict }
}

/** As above for an account: what was typed comes back, over what is on record now. */
export function restoredAccount(
  { typed }: Draft,
  now: AccountFormValues,
): Record<'values' | 'base', AccountFormValues> | null {
  const mine = typedOver(now, typed, accountFields)
  return Object.keys(mine).length === 0 ? null : { values: { ...now, ...mine }, base: now }
}

/** What the form has no field for any more can't be typed over. */
function withoutLocked(typed: Draft['typed'], locks: Locks): Draft['typed'] {
  const entries = billingFields.flatMap((field) =>
    typed[field] === undefined || isLocked(field, locks) ? [] : [[field, typed[field]]],
  )
  return Object.fromEntries(entries)
}

function isLocked(field: keyof BillingFormValues, { address, country, state }: Locks): boolean {
  if (field === 'billing_name') return false
  if (field === 'country' && country === 'locked') return true
  return address === 'unaccepted' || (field === 'state' && state !== 'open')
}
