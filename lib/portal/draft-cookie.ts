import { cookies } from 'next/headers'
import * as z from 'zod/mini'
import type { BillingFormValues, Locks } from '../contract/billing-form'
import { type Draft, draft, type RestoredDraft, restoredDraft } from '../contract/draft'
import { cookieName, ownCookie } from './cookie'
import { seal, unseal } from './sealed'

const HOUR = 3_600

/** Browsers keep 4096 bytes of a cookie, name and attributes included. */
const COOKIE_MAX = 3_800

const keptDraft = z.extend(draft, { order: z.string() })

/**
 * Keeps what was typed for an order in the browser for an hour, where no script can do it. Only
 * this portal can read it. Fields at the end are left out when it is more than a cookie holds.
 */
export async function keepDraftCookie(order: string, { base, typed }: Draft): Promise<void> {
  if (Object.keys(typed).length === 0) return
  const sealed = await seal('draft', { order, base, typed }, HOUR)
  if (sealed.length > COOKIE_MAX) {
    return keepDraftCookie(order, { base: withoutLast(base), typed: withoutLast(typed) })
  }
  const { name, value, attributes } = ownCookie('portico_draft', sealed, HOUR)
  ;(await cookies()).set(name, value, attributes)
}

/** What was kept of this order, over what it shows now; null when nothing was that differs. */
export async function readDraftCookie(
  order: string,
  now: BillingFormValues,
  locks: Locks,
): Promise<RestoredDraft | null> {
  const value = (await cookies()).get(cookieName('portico_draft'))?.value
  const kept = value ? await unseal('draft', keptDraft, value) : null
  return kept?.order === order ? restoredDraft(kept, now, locks) : null
}

/** For a draft that was saved, or that nobody wants. Only where cookies can be set. */
export async function forgetDraftCookie(): Promise<void> {
  const { name, value, attributes } = ownCookie('portico_draft', '', 0)
  ;(await cookies()).set(name, value, attributes)
}

function withoutLast(values: Draft['typed']): Draft['typed'] {
  return Object.fromEntries(Object.entries(values).slice(0, -1))
}
