import * as z from 'zod/mini'
import { type BillingFormValues, billingFormValues } from '@/lib/contract/billing-form'
import { draftedOrders, forgetDraft, storeDraft, storedDraft } from './draft-store'

const DAY_MS = 24 * 3_600_000

const draft = z.object({
  /** When it was kept, in milliseconds since 1970. */
  at: z.number(),
  typed: z.partial(billingFormValues),
})

/** The fields in which somebody typed something else than what is stored. */
export type Draft = Partial<BillingFormValues>

/** Keeps on this device what was typed for an order and couldn't be saved. */
export function keepDraft(orderId: string, typed: Draft): void {
  storeDraft(orderId, JSON.stringify({ at: Date.now(), typed }))
}

/** What was kept of an order within a day; null when nothing was. What is older goes. */
export function keptDraft(orderId: string): Draft | null {
  for (const drafted of draftedOrders()) if (!read(drafted)) forgetDraft(drafted)
  return read(orderId)
}

function read(orderId: string): Draft | null {
  try {
    const { at, typed } = draft.parse(JSON.parse(storedDraft(orderId) ?? ''))
    return Date.now() - at < DAY_MS ? typed : null
  } catch {
    return null
  }
}
