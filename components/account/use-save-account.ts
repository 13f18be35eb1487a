'use client'

import { useState, useTransition } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { AccountFormState } from '@/app/(portal)/account/actions'
import { useDraft } from '@/components/billing/draft/use-draft'
import type { DetailsValues } from '@/components/billing/form/details-form'
import { showStored } from '@/components/billing/form/show-stored'
import { whyUnreached } from '@/components/billing/form/why-unreached'
import { accountFields } from '@/lib/billing/account-fields'
import type { AccountFormValues } from '@/lib/billing/account-form'
import { restoredAccount } from '@/lib/billing/draft'
import { submittedValues } from '@/lib/billing/submitted-values'

/** Saves what was typed over what stood in the form when it was opened, or last saved. */
export type Save = (
  shown: AccountFormValues,
  before: AccountFormState,
  form: FormData,
) => Promise<AccountFormState>

/** `now` is what is on record. */
type Account = { draftKey: string; now: AccountFormValues }

/** Saving the form by script: a connection that breaks must not take the page down. */
export function useSaveAccount(
  save: Save,
  form: UseFormReturn<DetailsValues>,
  [state, setState]: [AccountFormState, (state: AccountFormState) => void],
  { draftKey, now }: Account,
) {
  const [pending, startSaving] = useTransition()
  // The page may be read anew while the form stays as it is.
  const [base, setBase] = useState(now)
  const draft = useDraft(form, {
    key: draftKey,
    filled: state.values,
    base,
    now,
    first: now,
    restored: (kept) => restoredAccount(kept, now),
  })

  function submit(filled: FormData) {
    draft.keep(base, submittedValues(filled, accountFields))
    startSaving(async () => {
      const unreached = (error: unknown) => ({ ...state, errors: {}, status: whyUnreached(error) })
      const answer = await save(base, state, filled).catch(unreached)
      startSaving(() => setState(answer))
      const { status, values } = answer
      if (status !== 'saved' && status !== 'unchanged' && status !== 'partly') return
      showStored(form, accountFields, filled, values)
      const stored = status === 'partly' ? { ...values, billing_name: base.billing_name } : values
      setBase(stored)
      draft.keep(stored, form.getValues())
      draft.settle()
    })
  }

  return {
    pending,
    submit,
    isRestored: draft.isRestored,
    keep: (filled: FormData) => draft.keep(base, submittedValues(filled, accountFields)),
    discard() {
      draft.discard()
      setBase(now)
      setState({ status: 'untouched', errors: {}, values: now })
    },
  }
}
