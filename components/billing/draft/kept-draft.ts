import * as z from 'zod/mini'
import { accountFields } from '@/lib/billing/account-fields'
import { typedOver } from '@/lib/billing/conflict'
import { type Draft, draft } from '@/lib/billing/draft'
import { draftKeys, forgetDraft, storeDraft, storedDraft } from './draft-store'

const DAY_MS = 24 * 3_600_000

/** `at` is when it was kept, in milliseconds since 1970. */
const dated = z.extend(draft, { at: z.number() })

/** What was kept within a day; null when nothing was. What is older goes, whosever it is. */
export function keptDraft(key: string): Draft | null {
  for (const each of draftKeys()) if (!read(each)) forgetDraft(each)
  return read(key)
}

/** What a form is typed over: what is stored, and what stands in it while nothing is typed. */
export type Untyped = Record<'base' | 'shown', Draft['base']>

/**
 * Keeps what was typed in this page's form, and nothing when that is nothing. Another tab may have
 * the same form open: of its fields, those that this page never wrote stay.
 *
 * @param own The fields that this page wrote; those that it writes now are added.
 */
export function keepDraft(
  key: string,
  own: Set<string>,
  { base, shown }: Untyped,
  filled: Draft['typed'],
): void {
  const before = read(key)
  const mine = typedOver(shown, filled, accountFields)
  const others = without(before?.typed ?? {}, own)
  for (const field of Object.keys(mine)) own.add(field)
  const typed = { ...others, ...mine }
  const stood = { ...base, ...without(before?.base ?? {}, own, others) }
  // Nothing new was typed: its day goes on from when it was.
  if (before && isSame(before.typed, typed)) return
  if (Object.keys(typed).length === 0) forgetDraft(key)
  else storeDraft(key, JSON.stringify({ at: Date.now(), base: stood, typed }))
}

function isSame(one: Draft['typed'], other: Draft['typed']): boolean {
  return accountFields.every((field) => one[field] === other[field])
}

function without(values: Draft['typed'], own: Set<string>, like: Draft['typed'] = values) {
  const entries = Object.entries(values).filter(([field]) => field in like && !own.has(field))
  return Object.fromEntries(entries)
}

function read(key: string): Draft | null {
  try {
    const { at, ...kept } = dated.parse(JSON.parse(storedDraft(key) ?? ''))
    return Date.now() - at < DAY_MS ? kept : null
  } catch {
    return null
  }
}
