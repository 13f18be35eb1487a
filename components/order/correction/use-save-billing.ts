'use client'

import { useTransition } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useDraft } from '@/components/billing/draft/use-draft'
import type { DetailsValues } from '@/components/billing/form/details-form'
import { showStored } from '@/components/billing/form/show-stored'
import { whyUnreached } from '@/components/billing/form/why-unreached'
import { type BillingFormValues, billingFields, type Locks } from '@/lib/billing/billing-form'
import { restoredDraft } from '@/lib/billing/draft'
import { acceptTheirs, type BillingFormState } from '@/lib/billing/form-state'
import { submittedValues } from '@/lib/billing/submitted-values'

export type Save = (before: BillingFormState, form: FormData) => Promise<BillingFormState>

type Order = {
  draftKey: string
  /** What it shows, and what stands in the form at first. */
  now: BillingFormValues
  first: BillingFormValues
  locks: Locks
  viewOnly: boolean
}

/** Saving the form by script: a connection that breaks must not take the page down. */
export function useSaveBilling(
  save: Save,
  form: UseFormReturn<DetailsValues>,
  [state, setState]: [BillingFormState, (state: BillingFormState) => void],
  { draftKey, now, first, locks, viewOnly }: Order,
) {
  const [pending, startSaving] = useTransition()
  const draft = useDraft(form, {
    key: draftKey,
    filled: state.values,
    base: state.base,
    now,
    first,
    viewOnly,
    restored: (kept) => restoredDraft(kept, now, locks, first),
    restore: ({ base, conflict }) =>
      setState({ ...state, base, conflict, status: conflict ? 'conflict' : state.status }),
  })

  function submit(filled: FormData) {
    draft.keep(state.base, submittedValues(filled, billingFields))
    startSaving(async () => {
      const unreached = (error: unknown) => ({ ...state, errors: {}, status: whyUnreached(error) })
      const answer = await save(state, filled).catch(unreached)
      startSaving(() => setState(answer))
      if (answer.status !== 'saved' && answer.status !== 'unchanged') return
      showStored(form, billingFields, filled, answer.values)
      draft.keep(answer.base, form.getValues())
      draft.settle()
    })
  }

  return {
    pending,
    submit,
    isRestored: draft.isRestored,
    keep: (filled: FormData) => draft.keep(state.base, submittedValues(filled, billingFields)),
    /** The new details, in the place of what was typed. */
    acceptTheirs() {
      if (!state.conflict) return
      const taken = acceptTheirs(
        { ...state, values: { ...state.values, ...form.getValues() } },
        state.conflict,
      )
      for (const field of billingFields) form.setValue(field, taken.values[field])
      setState(taken)
      draft.keep(taken.base, taken.values)
      draft.settle()
    },
    discard() {
      draft.discard()
      setState({
        ...state,
        status: 'untouched',
        errors: {},
        values: first,
        base: now,
        conflict: null,
      })
    },
  }
}
