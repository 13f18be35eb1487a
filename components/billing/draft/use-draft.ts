'use client'

import { useEffect, useRef, useState } from 'react'
import type { Draft } from '@/lib/billing/draft'
import { forgetKeptDraft, keepDraft, keptDraft } from './kept-draft'

type Values<Field extends string> = Partial<Record<Field, string>>

/** What a draft does to a form: the part of the form library's that it needs. */
type DraftForm<Field extends string> = {
  getValues(): Values<Field>
  setValue(field: Field, value: string): void
}

type Options<Field extends string, Restored> = {
  /** Under which name this device keeps it. */
  key: string
  /** The fields of the form. */
  fields: readonly Field[]
  /** What stands in the fields when the page opens, and what is stored of it. */
  opened: Values<Field>
  base: Values<Field>
  /** What is stored now, and what stands in the form then: the same, or more that is offered. */
  now: Values<Field>
  first: Values<Field>
  /** There is no form for it to come back into. */
  viewOnly?: boolean
  /** What of a draft comes back; null when nothing does. */
  restored: (kept: Draft) => Restored | null
  onRestore?: (draft: Restored) => void
}

/**
 * What was typed and not saved comes back into the form, in every field in which nothing was
 * typed since.
 */
export function useDraft<
  Field extends string,
  Restored extends Record<'values' | 'base', Values<Field>>,
>(form: DraftForm<Field>, options: Options<Field, Restored>) {
  const { key, fields, opened, base, now, first, viewOnly, restored, onRestore } = options
  const [isRestored, setIsRestored] = useState(false)
  // What this page put into the draft; the rest of it may be another tab's.
  const own = useRef(new Set<string>())

  // Once, when the page opens: later, what stands in the form is newer.
  useEffect(() => {
    if (viewOnly) return
    const kept = keptDraft(key)
    const draft = kept && restored(kept)
    if (kept && !draft) forgetKeptDraft(key)
    if (draft) bringBack(draft)
    // Something may have been typed before the scripts were there.
    keep(draft?.base ?? base, form.getValues())
  }, [])

  function bringBack(draft: Restored) {
    const typed = form.getValues()
    for (const field of fields) {
      const value = draft.values[field]
      if (value === undefined) continue
      const isUntouched = typed[field] === opened[field]
      if (isUntouched && value !== opened[field]) form.setValue(field, value)
      if (value !== first[field]) own.current.add(field)
    }
    setIsRestored(true)
    onRestore?.(draft)
  }

  function keep(over: Values<Field>, values: Values<Field>): void {
    // What is offered was not typed: it stands in the form while nothing is stored in its place.
    const shown = { ...over }
    for (const field of fields) if (over[field] === now[field]) shown[field] = first[field]
    keepDraft(key, own.current, { base: over, shown }, values)
  }

  return {
    isRestored,
    /** Keeps what was typed over this; nothing when that is nothing. */
    keep,
    /** For a draft that is saved now, or replaced. */
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
