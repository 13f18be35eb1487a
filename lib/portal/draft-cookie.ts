import { cookies } from 'next/headers'
import * as z from 'zod/mini'
import { type BillingFormValues, billingFields, billingFormValues } from '../contract/billing-form'
import { env } from '../env'
import { seal, unseal } from './sealed'

const COOKIE = 'portico_draft'
const HOUR = 3_600

/** Browsers keep 4096 bytes of a cookie, name and attributes included. */
const COOKIE_MAX = 3_800

const draft = z.object({ order: z.string(), typed: z.partial(billingFormValues) })

type Typed = Partial<BillingFormValues>

/**
 * Keeps what was typed for an order in the browser for an hour, where no script can do it. Only
 * this portal can read it. Fields at the end are left out when it is more than a cookie holds.
 */
export async function keepDraftCookie(order: string, typed: Typed): Promise<void> {
  const value = await seal('draft', { order, typed }, HOUR)
  if (value.length > COOKIE_MAX) return keepDraftCookie(order, withoutLast(typed))
  const secure = env().url.startsWith('https:')
  const attributes = { httpOnly: true, secure, sameSite: 'lax', path: '/', maxAge: HOUR } as const
  ;(await cookies()).set(COOKIE, value, attributes)
}

/** What was kept of this order that differs from what is stored; null when nothing was. */
export async function readDraftCookie(
  order: string,
  stored: BillingFormValues,
): Promise<Typed | null> {
  const value = (await cookies()).get(COOKIE)?.value
  const kept = value ? await unseal('draft', draft, value) : null
  if (kept?.order !== order) return null
  const fields = billingFields.filter(
    (field) => (kept.typed[field] ?? stored[field]) !== stored[field],
  )
  if (fields.length === 0) return null
  return Object.fromEntries(fields.map((field) => [field, kept.typed[field]]))
}

/** For a draft that was saved, or that nobody wants. Only where cookies can be set. */
export async function forgetDraftCookie(): Promise<void> {
  ;(await cookies()).delete(COOKIE)
}

function withoutLast(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).slice(0, -1))
}
