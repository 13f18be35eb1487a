'use client'

import { useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { type BillingFormValues, billingFields, type Locks } from '@/lib/contract/billing-form'
import { type RestoredDraft, restoredDraft } from '@/lib/contract/draft'
import type { DetailsValues } from '../../billing/details-form'
import { keepDraft, keptDraft } from './draft'
import { forgetDraft } from './draft-store'

type Form = UseFormReturn<DetailsValues>

type Shown = Record<'shown' | 'base' | 'now', BillingFormValues> & {
  locks: Locks
  /** There is no form for it to come back into. */
  viewOnly: boolean
}

/**
 * What was typed and not saved comes back into the form, in every field in which nothing was
 * typed since; `shown` is what stands in them else, `now` what the order shows.
 */
export function useDraft(
  key: string,
  form: Form,
  { shown, base, now, locks, viewOnly }: Shown,
  restore: (draft: RestoredDraft) => void,
) {
  const [isRestored, setIsRestored] = useState(false)
  // What this page put into the draft; the rest of it may be another tab's.
  const own = useRef(new Set<string>())

  // Once, when the page is there: later, what stands in the form is newer.
  useEffect(() => {
    if (viewOnly) return
    const kept = keptDraft(key)
    const draft = kept && restoredDraft(kept, now, locks)
    if (kept && !draft) forgetDraft(key)
    if (draft) bringBack(draft)
    // Something may have been typed before the scripts were there.
    keepDraft(key, own.current, draft?.base ?? base, form.getValues())
  }, [])

  function bringBack(draft: RestoredDraft) {
    for (const field of billingFields) {
      const isUntouched = form.getValues(field) === shown[field]
      if (isUntouched && shown[field] !== draft.values[field]) {
        form.setValue(field, draft.values[field])
      }
      if (draft.values[field] !== now[field]) own.current.add(field)
    }
    setIsRestored(true)
    restore(draft)
  }

  return {
    isRestored,
    /** Keeps what stands in the form over `base`; nothing when that is nothing. */
    keep(base: BillingFormValues, filled: Partial<BillingFormValues>): void {
      keepDraft(key, own.current, base, filled)
    },
    /** What was restored is saved now, or replaced. */
    settle: () => setIsRestored(false),
    discard(): void {
      forgetDraft(key)
      for (const field of billingFields) form.setValue(field, now[field])
      setIsRestored(false)
    },
  }
}
