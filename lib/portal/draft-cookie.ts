import { cookies } from 'next/headers'
import * as z from 'zod/mini'
import { accountFields } from '../contract/account-fields'
import { typedOver } from '../contract/conflict'
import { type Draft, draft } from '../contract/draft'
import { cookieName, ownCookie } from './cookie'
import { seal, unseal } from './sealed'

const HOUR = 3_600

/** Browsers keep 4096 bytes of a cookie, name and attributes included. */
const COOKIE_MAX = 3_800

const keptDraft = z.extend(draft, { of: z.string() })

/**
 * Keeps what was typed in a form in the browser for an hour, where no script can do it. Only
 * this portal can read it. Fields at the end are left out when it is more than a cookie holds.
 *
 * @param of The order, or whatever else names the form and is nobody else's.
 */
export async function keepDraftCookie(of: string, { base, typed: filled }: Draft): Promise<void> {
  const sealed = await fitting(of, { base, typed: typedOver(base, filled, accountFields) })
  if (sealed === null) return
  const { name, value, attributes } = ownCookie('portico_draft', sealed, HOUR)
  ;(await cookies()).set(name, value, attributes)
}

/** What was kept of this form; null when nothing was. */
export async function readDraftCookie(of: string): Promise<Draft | null> {
  const value = (await cookies()).get(cookieName('portico_draft'))?.value
  const kept = value ? await unseal('draft', keptDraft, value) : null
  return kept?.of === of ? kept : null
}

/** For a draft that was saved, or that nobody wants. Only where cookies can be set. */
export async function forgetDraftCookie(): Promise<void> {
  const { name, value, attributes } = ownCookie('portico_draft', '', 0)
  ;(await cookies()).set(name, value, attributes)
}

/** As much of a draft as a cookie holds; null when there is nothing to keep. */
async function fitting(of: string, { base, typed }: Draft): Promise<string | null> {
  if (Object.keys(typed).length === 0) return null
  const value = await seal('draft', { of, base, typed }, HOUR)
  if (value.length <= COOKIE_MAX) return value
  return fitting(of, { base: withoutLast(base), typed: withoutLast(typed) })
}

function withoutLast(values: Draft['typed']): Draft['typed'] {
  return Object.fromEntries(Object.entries(values).slice(0, -1))
}
