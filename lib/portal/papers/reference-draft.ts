import * as z from 'zod/mini'
import type { FieldErrorCode } from '../../billing/field-errors'
import { createCookie } from '../request/cookie'
import { readCookie, sendCookie } from '../request/request-cookies'
import { seal, unseal } from '../seal'
import { checkReference } from './check-reference'

/** A buyer's reference that was typed and isn't on the invoice, and what is wrong with it, if anything. */
export type ReferenceDraft = { text: string; error: FieldErrorCode | null }

const HOUR = 3_600

/** The longest that surely fits into a cookie, sealed. A field takes far less. */
const KEPT_MAX = 600

const keptReference = z.object({ orderId: z.string(), text: z.string() })

/**
 * Keeps a reference that couldn't be put on an order's invoice in the browser for an hour, for the
 * form without scripts. Only this portal can read it.
 */
export async function keepReferenceDraft(orderId: string, text: string): Promise<void> {
  const kept = { orderId, text: text.slice(0, KEPT_MAX) }
  await sendCookie(createCookie('portico_reference', await seal('draft', kept, HOUR), HOUR))
}

/** Reads the reference that was typed for this order; null when there is none. */
export async function readReferenceDraft(orderId: string): Promise<ReferenceDraft | null> {
  const value = await readCookie('portico_reference')
  const kept = value ? await unseal('draft', keptReference, value) : null
  return kept?.orderId === orderId ? { text: kept.text, error: checkReference(kept.text) } : null
}

/** Deletes it, once the invoice has it. Only where cookies can be set. */
export async function forgetReferenceDraft(): Promise<void> {
  await sendCookie(createCookie('portico_reference', '', 0))
}
