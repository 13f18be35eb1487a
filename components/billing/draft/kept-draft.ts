import * as z from 'zod/mini'
import { type Draft, draft } from '@/lib/billing/draft'
import { pickEditedValues } from '@/lib/billing/edited-values'
import { draftKeys, forgetDraft, storeDraft, storedDraft } from './draft-store'

const DAY_MS = 24 * 3_600_000

/** `at` is when it was kept, in milliseconds since 1970. */
const datedDraft = z.extend(draft, { at: z.number() })

type DatedDraft = z.infer<typeof datedDraft>

/** What a form is typed over: what is stored, and what stands in it while nothing is typed. */
export type Untyped = Record<'base' | 'shown', Draft['base']>

/** What was kept within a day; null when nothing was. Older drafts go, whosever they are. */
export function keptDraft(key: string): Draft | null {
  for (const each of draftKeys()) if (!readEntry(each)) forgetDraft(each)
  const entries = entryKeys(key).flatMap((each) => readEntry(each) ?? [])
  if (entries.length === 0) return null
  const oldestFirst = entries.sort((one, other) => one.at - other.at)
  const typed = oldestFirst.map((entry) => entry.typed)
  const bases = oldestFirst.map((entry) => entry.base)
  // What a field was typed over counts for that field, whatever is newer elsewhere.
  const own = oldestFirst.map((entry) => pick(entry.base, Object.keys(entry.typed)))
  return { base: merge([...bases, ...own]), typed: merge(typed) }
}

/**
 * Keeps what was typed in this page's form, and nothing when that is nothing. Each field is an
 * entry of its own: another tab may have the same form open, and what a browser stores reaches the
 * other tabs late, so that an entry for the whole form would undo what they just wrote.
 *
 * @param own The fields that this page wrote; those that it writes now are added.
 */
export function keepDraft(
  key: string,
  own: Set<string>,
  { base, shown }: Untyped,
  values: Draft['typed'],
): void {
  const edited = pickEditedValues(shown, values, Object.keys(values))
  for (const field of own) if (!(field in edited)) forgetDraft(entryKey(key, field))
  for (const [field, value] of Object.entries(edited)) {
    own.add(field)
    // Where nothing new was typed, its day goes on from when something was.
    if (readEntry(entryKey(key, field))?.typed[field] === value) continue
    const entry: DatedDraft = { at: Date.now(), base, typed: { [field]: value } }
    storeDraft(entryKey(key, field), JSON.stringify(entry))
  }
}

/** Forgets all fields of a draft that was replaced, or that nobody wants. */
export function forgetKeptDraft(key: string): void {
  for (const each of entryKeys(key)) forgetDraft(each)
}

function entryKey(key: string, field: string): string {
  return `${key}:${field}`
}

function entryKeys(key: string): string[] {
  return draftKeys().filter((each) => each.startsWith(entryKey(key, '')))
}

function merge(values: Draft['base'][]): Draft['base'] {
  return Object.fromEntries(values.flatMap(Object.entries<string | undefined>))
}

function pick(values: Draft['base'], fields: string[]): Draft['base'] {
  return Object.fromEntries(fields.map((field) => [field, values[field]]))
}

function readEntry(key: string): DatedDraft | null {
  try {
    const entry = datedDraft.parse(JSON.parse(storedDraft(key) ?? ''))
    return Date.now() - entry.at < DAY_MS ? entry : null
  } catch {
    return null
  }
}
