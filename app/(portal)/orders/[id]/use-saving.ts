'use client'

import { useTransition } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { type BillingFormValues, billingFields, type Locks } from '@/lib/contract/billing-form'
import type { DetailsValues } from '../../billing/details-form'
import { showStored } from '../../billing/show-stored'
import { type BillingFormState, takeNew } from './billing-form-state'
import { filledValues } from './filled-values'
import { useDraft } from './use-draft'

export type Save = (before: BillingFormState, form: FormData) => Promise<BillingFormState>

type Order = { draftKey: string; now: BillingFormValues; locks: Locks; viewOnly: boolean }

/** Saving the form by script: a connection that breaks must not take the page down. */
export function useSaving(
  save: Save,
  form: UseFormReturn<DetailsValues>,
  [state, setState]: [BillingFormState, (state: BillingFormState) => void],
  { draftKey, now, locks, viewOnly }: Order,
) {
  const [pending, startSaving] = useTransition()
  const drafted = { shown: state.values, base: state.base, now, locks, viewOnly }
  const draft = useDraft(draftKey, form, drafted, ({ base, conflict }) =>
    setState({ ...state, base, conflict, status: conflict ? 'conflict' : state.status }),
  )

  function submit(filled: FormData) {
    draft.keep(state.base, filledValues(filled))
    startSaving(async () => {
      const unreached = (error: unknown) => ({ ...state, errors: {}, status: reasonOf(error) })
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
    keep: (filled: FormData) => draft.keep(state.base, filledValues(filled)),
    /** The new details, in the place of what was typed. */
    takeNew() {
      if (!state.conflict) return
      const taken = takeNew(
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
        values: now,
        base: now,
        conflict: null,
      })
    },
  }
}

/** A browser doesn't always know that it is offline; a call that never got out is told apart. */
function reasonOf(error: unknown): 'offline' | 'unavailable' {
  return !navigator.onLine || error instanceof TypeError ? 'offline' : 'unavailable'
}
