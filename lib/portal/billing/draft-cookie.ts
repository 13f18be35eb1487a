import * as z from 'zod/mini'
import { type Draft, draft } from '../../billing/draft'
import { editedValues } from '../../billing/edited-values'
import { COOKIE_MAX, createCookie } from '../request/cookie'
import { readCookie, sendCookie } from '../request/request-cookies'
import { seal, unseal } from '../seal'

const HOUR = 3_600

const keptDraft = z.extend(draft, { of: z.string() })

/**
 * Keeps what was typed in a form in the browser for an hour, where no script can do it. Only
 * this portal can read it. Fields at the end are left out when it is more than a cookie holds; an
 * older draft goes when nothing was typed.
 *
 * @param form The order, or whatever else names the form and is nobody else's.
 */
export async function keepDraftCookie(form: string, { base, typed }: Draft): Promise<void> {
  const edited = editedValues(base, typed, Object.keys(typed))
  if (Object.keys(edited).length === 0) return forgetDraftCookie()
  const sealed = await sealToFit(form, { base, typed: edited })
  if (sealed === null) return
  await sendCookie(createCookie('portico_draft', sealed, HOUR))
}

/** What was kept of this form; null when nothing was. */
export async function readDraftCookie(form: string): Promise<Draft | null> {
  const value = await readCookie('portico_draft')
  const kept = value ? await unseal('draft', keptDraft, value) : null
  return kept?.of === form ? kept : null
}

/** For a draft that was saved, or that nobody wants. Only where cookies can be set. */
export async function forgetDraftCookie(): Promise<void> {
  await sendCookie(createCookie('portico_draft', '', 0))
}

/** As much of a draft as a cookie holds; null when there is nothing to keep. */
async function sealToFit(form: string, { base, typed }: Draft): Promise<string | null> {
  if (Object.keys(typed).length === 0) return null
  const value = await seal('draft', { of: form, base, typed }, HOUR)
  if (value.length <= COOKIE_MAX) return value
  return sealToFit(form, { base: dropLast(base), typed: dropLast(typed) })
}

function dropLast(values: Draft['typed']): Draft['typed'] {
  return Object.fromEntries(Object.entries(values).slice(0, -1))
}
