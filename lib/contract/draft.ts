import * as z from 'zod/mini'
import {
  type BillingFormValues,
  billingFields,
  billingFormValues,
  type Locks,
} from './billing-form'
import { type Conflict, conflictOf, typedOver, withParts } from './conflict'

/** What was typed for an order and isn't saved, and what stood in the form before it. */
export const draft = z.object({
  base: z.partial(billingFormValues),
  typed: z.partial(billingFormValues),
})

export type Draft = z.infer<typeof draft>

/** A draft as it goes back into the form of an order that may have changed since. */
export type RestoredDraft = {
  values: BillingFormValues
  /** What `values` are compared with when they are saved. */
  base: BillingFormValues
  conflict: Conflict | null
}

/**
 * Brings a draft back, over what the order shows now; null when that shows all of it. What was
 * changed on both sides is brought back as it stood in the form, whole.
 */
export function restoredDraft(
  { base: before, typed }: Draft,
  now: BillingFormValues,
  locks: Locks,
): RestoredDraft | null {
  const stood = { ...now, ...before }
  const open = withoutLocked(typed, locks)
  const conflict = conflictOf(stood, now, open)
  const base = withParts(now, stood, conflict?.parts ?? [])
  if (Object.keys(typedOver(base, open)).length === 0) return null
  return { values: { ...base, ...open }, base, conflict }
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
