import * as z from 'zod/mini'
import { type Draft, isDraft } from '../../billing/draft/draft-shape'
import { pickEditedValues } from '../../billing/edited-values'
import { COOKIE_MAX, createCookie } from '../request/cookie'
import { readCookie, sendCookie } from '../request/request-cookies'
import { seal, unseal } from '../seal'

const HOUR = 3_600

const keptDraft = z.intersection(z.custom<Draft>(isDraft), z.object({ of: z.string() }))

/**
 * Keeps a draft in the browser for an hour, for forms that work without scripts. Only this portal
 * can read it. The last fields are dropped if it doesn't fit into a cookie. If nothing was typed,
 * an older draft is deleted.
 *
 * @param form What identifies the form, such as the id of the order. No other customer has it.
 */
export async function keepDraftCookie(form: string, { base, typed }: Draft): Promise<void> {
  const edited = pickEditedValues(base, typed, Object.keys(typed))
  if (Object.keys(edited).length === 0) return forgetDraftCookie()
  const sealed = await sealToFit(form, { base, typed: edited })
  if (sealed === null) return
  await sendCookie(createCookie('portico_draft', sealed, HOUR))
}

/** Reads the draft of this form; null when there is none. */
export async function readDraftCookie(form: string): Promise<Draft | null> {
  const value = await readCookie('portico_draft')
  const kept = value ? await unseal('draft', keptDraft, value) : null
  return kept?.of === form ? kept : null
}

/** Deletes the draft, once it is saved or discarded. Only where cookies can be set. */
export async function forgetDraftCookie(): Promise<void> {
  await sendCookie(createCookie('portico_draft', '', 0))
}

/** Seals as much of a draft as fits into a cookie; null when nothing does. */
async function sealToFit(form: string, { base, typed }: Draft): Promise<string | null> {
  if (Object.keys(typed).length === 0) return null
  const value = await seal('draft', { of: form, base, typed }, HOUR)
  if (value.length <= COOKIE_MAX) return value
  return sealToFit(form, { base: dropLast(base), typed: dropLast(typed) })
}

function dropLast(values: Draft['typed']): Draft['typed'] {
  return Object.fromEntries(Object.entries(values).slice(0, -1))
}
