import { type Draft, isDraft } from '@/lib/billing/draft/draft-shape'
import { pickEditedValues } from '@/lib/billing/edited-values'
import { forgetDraft, listDraftKeys, readStoredDraft, storeDraft } from './draft-store'

const DAY_MS = 24 * 3_600_000

/** `at` is when it was written, in milliseconds since 1970. */
type DatedDraft = Draft & { at: number }

/** The values before editing: the stored ones, and those that the form shows at first. */
export type Untyped = Record<'base' | 'shown', Draft['base']>

/** Reads the draft of the last day; null when there is none. Deletes all older drafts. */
export function readKeptDraft(key: string): Draft | null {
  for (const each of listDraftKeys()) if (!readEntry(each)) forgetDraft(each)
  const entries = listEntryKeys(key).flatMap((each) => readEntry(each) ?? [])
  if (entries.length === 0) return null
  const oldestFirst = entries.sort((one, other) => one.at - other.at)
  const typed = oldestFirst.map((entry) => entry.typed)
  const bases = oldestFirst.map((entry) => entry.base)
  // Each field keeps its own base, even if another field's is newer.
  const own = oldestFirst.map((entry) => pick(entry.base, Object.keys(entry.typed)))
  return { base: merge([...bases, ...own]), typed: merge(typed) }
}

/**
 * Keeps a draft of this page's form, if anything was typed. Each field is a separate entry: another
 * tab may have the same form open, and sees changes to the storage with a delay, so that an entry
 * for the whole form would overwrite what that tab just wrote.
 *
 * @param own The fields that this page has written; it adds those that it writes now.
 */
export function keepDraft(
  key: string,
  own: Set<string>,
  { base, shown }: Untyped,
  values: Draft['typed'],
): void {
  const edited = pickEditedValues(shown, values, Object.keys(values))
  for (const field of own) if (!(field in edited)) forgetDraft(toEntryKey(key, field))
  for (const [field, value] of Object.entries(edited)) {
    own.add(field)
    // An unchanged entry still expires a day after it was last typed in.
    if (readEntry(toEntryKey(key, field))?.typed[field] === value) continue
    const entry: DatedDraft = { at: Date.now(), base, typed: { [field]: value } }
    storeDraft(toEntryKey(key, field), JSON.stringify(entry))
  }
}

/** Deletes all fields of a draft that was replaced or discarded. */
export function forgetKeptDraft(key: string): void {
  for (const each of listEntryKeys(key)) forgetDraft(each)
}

function toEntryKey(key: string, field: string): string {
  return `${key}:${field}`
}

function listEntryKeys(key: string): string[] {
  return listDraftKeys().filter((each) => each.startsWith(toEntryKey(key, '')))
}

function merge(values: Draft['base'][]): Draft['base'] {
  return Object.fromEntries(values.flatMap(Object.entries<string | undefined>))
}

function pick(values: Draft['base'], fields: string[]): Draft['base'] {
  return Object.fromEntries(fields.map((field) => [field, values[field]]))
}

function readEntry(key: string): DatedDraft | null {
  try {
    const entry: unknown = JSON.parse(readStoredDraft(key) ?? '')
    return isDatedDraft(entry) && Date.now() - entry.at < DAY_MS ? entry : null
  } catch {
    return null
  }
}

function isDatedDraft(entry: unknown): entry is DatedDraft {
  return isDraft(entry) && 'at' in entry && typeof entry.at === 'number'
}
