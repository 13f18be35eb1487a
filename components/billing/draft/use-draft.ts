'use client'

import { useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { accountFields } from '@/lib/billing/account-fields'
import type { Draft } from '@/lib/billing/draft'
import type { DetailsValues } from '../form/details-form'
import { forgetDraft } from './draft-store'
import { keepDraft, keptDraft } from './kept-draft'

type Restored = Record<'values' | 'base', DetailsValues>

type Options<Of extends Restored> = {
  /** By what this device keeps it. */
  key: string
  /** What stands in the fields when the page is there, and what is stored of it. */
  filled: DetailsValues
  base: DetailsValues
  /** What is stored now, and what stands in the form then: the same, or more that is offered. */
  now: DetailsValues
  first: DetailsValues
  /** There is no form for it to come back into. */
  viewOnly?: boolean
  /** What of a draft comes back; null when nothing does. */
  restored: (kept: Draft) => Of | null
  restore?: (draft: Of) => void
}

/**
 * What was typed and not saved comes back into the form, in every field in which nothing was
 * typed since.
 */
export function useDraft<Of extends Restored>(
  form: UseFormReturn<DetailsValues>,
  { key, filled, base, now, first, viewOnly, restored, restore }: Options<Of>,
) {
  const [isRestored, setIsRestored] = useState(false)
  // What this page put into the draft; the rest of it may be another tab's.
  const own = useRef(new Set<string>())

  // Once, when the page is there: later, what stands in the form is newer.
  useEffect(() => {
    if (viewOnly) return
    const kept = keptDraft(key)
    const draft = kept && restored(kept)
    if (kept && !draft) forgetDraft(key)
    if (draft) bringBack(draft)
    // Something may have been typed before the scripts were there.
    keep(draft?.base ?? base, form.getValues())
  }, [])

  function bringBack(draft: Of) {
    for (const field of accountFields) {
      const value = draft.values[field]
      if (value === undefined) continue
      const isUntouched = form.getValues(field) === filled[field]
      if (isUntouched && value !== filled[field]) form.setValue(field, value)
      if (value !== first[field]) own.current.add(field)
    }
    setIsRestored(true)
    restore?.(draft)
  }

  function keep(over: DetailsValues, typed: Draft['typed']): void {
    keepDraft(key, own.current, { base: over, shown: withOffer(over, now, first) }, typed)
  }

  return {
    isRestored,
    /** Keeps what was typed over this; nothing when that is nothing. */
    keep,
    /** What was restored is saved now, or replaced. */
    settle: () => setIsRestored(false),
    discard(): void {
      forgetDraft(key)
      for (const field of accountFields) {
        const value = first[field]
        if (value !== undefined) form.setValue(field, value)
      }
      setIsRestored(false)
    },
  }
}

/** What is offered was not typed: it stands in the form as long as nothing is stored in its place. */
function withOffer(over: DetailsValues, now: DetailsValues, first: DetailsValues): DetailsValues {
  const offered = accountFields.filter((field) => over[field] === now[field])
  return { ...over, ...Object.fromEntries(offered.map((field) => [field, first[field]])) }
}
