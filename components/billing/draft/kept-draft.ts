import * as z from 'zod/mini'
import { type Draft, draft } from '@/lib/billing/draft'
import { editedValues } from '@/lib/billing/edited-values'
import { draftKeys, forgetDraft, storeDraft, storedDraft } from './draft-store'

const DAY_MS = 24 * 3_600_000

/** `at` is when it was kept, in milliseconds since 1970. */
const datedDraft = z.extend(draft, { at: z.number() })

/** What was kept within a day; null when nothing was. Older drafts go, whosever they are. */
export function keptDraft(key: string): Draft | null {
  for (const each of draftKeys()) if (!readDraft(each)) forgetDraft(each)
  return readDraft(key)
}

/** What a form is typed over: what is stored, and what stands in it while nothing is typed. */
export type Untyped = Record<'base' | 'shown', Draft['base']>

/**
 * Keeps what was typed in this page's form, and nothing when that is nothing. Another tab may have
 * the same form open: the fields that this page never wrote stay as they are.
 *
 * @param own The fields that this page wrote; those that it writes now are added.
 */
export function keepDraft(
  key: string,
  own: Set<string>,
  { base, shown }: Untyped,
  values: Draft['typed'],
): void {
  const before = readDraft(key)
  const edited = editedValues(shown, values, Object.keys(values))
  const others = without(before?.typed ?? {}, own)
  for (const field of Object.keys(edited)) own.add(field)
  const typed = { ...others, ...edited }
  const allBase = { ...base, ...without(before?.base ?? {}, own, others) }
  // Where nothing new was typed, its day goes on from when something was.
  if (before && isSame(before.typed, typed)) return
  if (Object.keys(typed).length === 0) forgetDraft(key)
  else storeDraft(key, JSON.stringify({ at: Date.now(), base: allBase, typed }))
}

function isSame(one: Draft['typed'], other: Draft['typed']): boolean {
  return Object.keys({ ...one, ...other }).every((field) => one[field] === other[field])
}

function without(values: Draft['typed'], own: Set<string>, like: Draft['typed'] = values) {
  const entries = Object.entries(values).filter(([field]) => field in like && !own.has(field))
  return Object.fromEntries(entries)
}

function readDraft(key: string): Draft | null {
  try {
    const { at, ...kept } = datedDraft.parse(JSON.parse(storedDraft(key) ?? ''))
    return Date.now() - at < DAY_MS ? kept : null
  } catch {
    return null
  }
}
