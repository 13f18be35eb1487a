'use client'

import { startTransition, useEffect, useRef, useState } from 'react'
import type { Draft } from '@/lib/billing/draft/draft-shape'
import { forgetKeptDraft, keepDraft, readKeptDraft } from './kept-draft'

type Values<Field extends string> = Partial<Record<Field, string>>

/** The part of the form library's API that drafts need. */
type DraftForm<Field extends string> = {
  getValues(): Values<Field>
  setValue(field: Field, value: string): void
}

type Options<Field extends string, Restored> = {
  /** The key of the draft in this browser. */
  key: string
  /** The fields of the form. */
  fields: readonly Field[]
  /** The values of the fields when the page opens, and the stored ones. */
  opened: Values<Field>
  base: Values<Field>
  /** The stored values now, and those that the form shows: the same, or offered ones. */
  now: Values<Field>
  first: Values<Field>
  /** There is no form to restore it into. */
  viewOnly?: boolean
  /** Returns the part of a draft to restore; null for nothing. It may have to be loaded. */
  restored: (kept: Draft) => Promise<Restored | null>
  onRestore?: (draft: Restored) => void
}

/**
 * Restores a draft into the form, in every field in which nothing was typed since.
 */
export function useDraft<
  Field extends string,
  Restored extends Record<'values' | 'base', Values<Field>>,
>(form: DraftForm<Field>, options: Options<Field, Restored>) {
  const { key, fields, opened, base, now, first, viewOnly, restored, onRestore } = options
  const [isRestored, setIsRestored] = useState(false)
  // The fields that this page added to the draft; others may be another tab's.
  const own = useRef(new Set<string>())

  // Only when the page opens: later, the form's values are newer.
  useEffect(() => {
    if (viewOnly) return
    const kept = readKeptDraft(key)
    // What can't be restored now is restored when the page opens again.
    if (kept) open(kept).catch(() => undefined)
    // Something may have been typed before the scripts were loaded.
    else keep(base, form.getValues())
  }, [])

  async function open(kept: Draft) {
    const draft = await restored(kept)
    if (draft) restore(draft)
    else forgetKeptDraft(key)
    keep(draft?.base ?? base, form.getValues())
  }

  function restore(draft: Restored) {
    const typed = form.getValues()
    for (const field of fields) {
      const value = draft.values[field]
      if (value === undefined) continue
      const isUntouched = typed[field] === opened[field]
      if (isUntouched && value !== opened[field]) form.setValue(field, value)
      if (value !== first[field]) own.current.add(field)
    }
    // What shows a conflict may have to be loaded; until then the page stays as it is.
    startTransition(() => {
      setIsRestored(true)
      onRestore?.(draft)
    })
  }

  function keep(over: Values<Field>, values: Values<Field>): void {
    // An offered value wasn't typed: the form shows it as long as nothing is stored instead.
    const shown = { ...over }
    for (const field of fields) if (over[field] === now[field]) shown[field] = first[field]
    keepDraft(key, own.current, { base: over, shown }, values)
  }

  return {
    isRestored,
    /** Keeps a draft of what was edited; none when nothing was. */
    keep,
    /** Deletes a draft that was saved or replaced. */
    settle: () => setIsRestored(false),
    discard(): void {
      forgetKeptDraft(key)
      for (const field of fields) {
        const value = first[field]
        if (value !== undefined) form.setValue(field, value)
      }
      setIsRestored(false)
    },
  }
}
