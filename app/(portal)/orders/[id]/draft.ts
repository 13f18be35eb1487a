import * as z from 'zod/mini'
import { type BillingFormValues, billingFormValues } from '@/lib/contract/billing-form'

const PREFIX = 'portico-draft:'
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
  attempt(() => {
    const text = JSON.stringify({ at: Date.now(), typed })
    localStorage.setItem(PREFIX + orderId, text)
  })
}

/** What was kept of an order within a day; null when nothing was. */
export function keptDraft(orderId: string): Draft | null {
  return (
    attempt(() => {
      forgetDrafts((key) => read(key) === null)
      return read(PREFIX + orderId)
    }) ?? null
  )
}

/** For an order that was saved, or whose draft nobody wants. */
export function forgetDraft(orderId: string): void {
  attempt(() => localStorage.removeItem(PREFIX + orderId))
}

/** For a device on which somebody signed out. */
export function forgetAllDrafts(): void {
  attempt(() => forgetDrafts(() => true))
}

function read(key: string): Draft | null {
  try {
    const { at, typed } = draft.parse(JSON.parse(localStorage.getItem(key) ?? ''))
    return Date.now() - at < DAY_MS ? typed : null
  } catch {
    return null
  }
}

function forgetDrafts(unwanted: (key: string) => boolean): void {
  const ours = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))
  for (const key of ours) if (unwanted(key)) localStorage.removeItem(key)
}

/** A browser may keep nothing, or have no room left: then there is no draft, and no error. */
function attempt<Value>(use: () => Value): Value | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}
