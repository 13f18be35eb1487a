'use client'

import type { UseFormReturn } from 'react-hook-form'
import { useDraft } from '@/components/billing/draft/use-draft'
import { classifyLostCall } from '@/components/billing/form/classify-lost-call'
import type { DetailsValues } from '@/components/billing/form/details-form'
import { showStored } from '@/components/billing/form/show-stored'
import { useActionCall } from '@/components/ui/use-action-call'
import { acceptTheirs, type BillingFormState } from '@/lib/billing/billing-form-state'
import { type BillingValues, billingFields } from '@/lib/billing/billing-values'
import { restoreDraft } from '@/lib/billing/draft'
import type { Locks } from '@/lib/billing/locks'
import { readSubmittedValues } from '@/lib/billing/submitted-values'

/** Saves the submitted form. */
export type Save = (before: BillingFormState, form: FormData) => Promise<BillingFormState>

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
  [state, setState]: [BillingFormState, (state: BillingFormState) => void],
  { draftKey, now, first, locks, viewOnly }: Order,
) {
  const { pending, call } = useActionCall(setState)
  const draft = useDraft(form, {
    key: draftKey,
    fields: billingFields,
    opened: state.values,
    base: state.base,
    now,
    first,
    viewOnly,
    restored: (kept) => restoreDraft(kept, now, locks, first),
    onRestore: ({ base, conflict }) =>
      setState({ ...state, base, conflict, status: conflict ? 'conflict' : state.status }),
  })

  const keep = (filled: FormData) =>
    draft.keep(state.base, readSubmittedValues(filled, billingFields))

  async function submit(filled: FormData) {
    keep(filled)
    const { status, base, values } = await call(
      () => save(state, filled),
      (error) => ({ ...state, errors: {}, status: classifyLostCall(error) }),
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
      setState(accepted)
      draft.keep(accepted.base, accepted.values)
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
