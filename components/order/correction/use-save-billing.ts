'use client'

import type { UseFormReturn } from 'react-hook-form'
import { useDraft } from '@/components/billing/draft/use-draft'
import type { DetailsValues } from '@/components/billing/form/details-form'
import { showStored } from '@/components/billing/form/show-stored'
import type { UpdateState } from '@/components/billing/form/use-details'
import { useSaveCall } from '@/components/billing/form/use-save-call'
import { acceptTheirs, type BillingFormState } from '@/lib/billing/billing-form-state'
import { type BillingValues, billingFields } from '@/lib/billing/billing-values'
import type { Locks } from '@/lib/billing/locks'
import { readSubmittedValues } from '@/lib/billing/submitted-values'

/** Saves the submitted form, once for a key. */
export type Save = (
  before: BillingFormState,
  form: FormData,
  idempotencyKey: string,
) => Promise<BillingFormState>

type Order = {
  draftKey: string
  /** The stored values, and the first values of the form. */
  now: BillingValues
  first: BillingValues
  locks: Locks
  viewOnly: boolean
}

/** Saves the form with a script, and keeps a draft of what isn't saved. */
export function useSaveBilling(
  save: Save,
  form: UseFormReturn<DetailsValues>,
  [state, updateState]: [BillingFormState, UpdateState<BillingFormState>],
  { draftKey, now, first, locks, viewOnly }: Order,
) {
  const { pending, save: send } = useSaveCall(state, updateState)
  const draft = useDraft(form, {
    key: draftKey,
    fields: billingFields,
    opened: state.values,
    base: state.base,
    now,
    first,
    viewOnly,
    restored: async (kept) => {
      const { restoreDraft } = await import('@/lib/billing/draft/draft')
      return restoreDraft(kept, now, locks, first)
    },
    onRestore: ({ base, conflict }) =>
      updateState((now) => ({
        ...now,
        base,
        conflict,
        status: conflict ? 'conflict' : now.status,
      })),
  })

  const keep = (filled: FormData) =>
    draft.keep(state.base, readSubmittedValues(filled, billingFields))

  async function submit(filled: FormData) {
    keep(filled)
    const { status, base, values } = await send(
      (sent, key) => save(sent, filled, key),
      (lost) => ({ ...state, errors: {}, status: lost }),
    )
    if (status !== 'saved' && status !== 'unchanged') return
    showStored(form, billingFields, filled, values)
    draft.keep(base, form.getValues())
    draft.settle()
  }

  return {
    pending,
    submit,
    keep,
    isRestored: draft.isRestored,
    /** Replaces the conflicting values in the form with the stored ones. */
    acceptTheirs() {
      if (!state.conflict) return
      const values = { ...state.values, ...form.getValues() }
      const accepted = acceptTheirs({ ...state, values }, state.conflict)
      for (const field of billingFields) form.setValue(field, accepted.values[field])
      updateState(() => accepted)
      draft.keep(accepted.base, accepted.values)
      draft.settle()
    },
    discard() {
      draft.discard()
      updateState((before) => ({
        ...before,
        status: 'untouched',
        errors: {},
        values: first,
        base: now,
        conflict: null,
      }))
    },
  }
}
