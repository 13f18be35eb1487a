'use client'

import { useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useDraft } from '@/components/billing/draft/use-draft'
import type { DetailsValues } from '@/components/billing/form/details-form'
import { showStored } from '@/components/billing/form/show-stored'
import type { UpdateState } from '@/components/billing/form/use-details'
import { useSaveCall } from '@/components/billing/form/use-save-call'
import type { AccountFormState } from '@/lib/billing/account/account-form-state'
import { type AccountFormValues, accountFields } from '@/lib/billing/account/account-values'
import { readSubmittedValues } from '@/lib/billing/submitted-values'

/**
 * Saves the edited values, once for a key. `shown` are those that the form had when it was opened or
 * last saved.
 */
export type Save = (
  shown: AccountFormValues,
  before: AccountFormState,
  form: FormData,
  idempotencyKey: string,
) => Promise<AccountFormState>

/** `now` are the stored values. */
type Account = { draftKey: string; now: AccountFormValues }

/** Saves the form with a script, and keeps a draft of what isn't saved. */
export function useSaveAccount(
  save: Save,
  form: UseFormReturn<DetailsValues>,
  [state, updateState]: [AccountFormState, UpdateState<AccountFormState>],
  { draftKey, now }: Account,
) {
  const { pending, save: send } = useSaveCall(state, updateState)
  // The page may be refreshed while the form stays as it is.
  const [base, setBase] = useState(now)
  const draft = useDraft(form, {
    key: draftKey,
    fields: accountFields,
    opened: state.values,
    base,
    now,
    first: now,
    restored: async (kept) => {
      const { restoreAccountDraft } = await import('@/lib/billing/draft/draft')
      return restoreAccountDraft(kept, now)
    },
  })

  const keep = (filled: FormData) => draft.keep(base, readSubmittedValues(filled, accountFields))

  async function submit(filled: FormData) {
    keep(filled)
    const { status, values } = await send(
      (sent, key) => save(base, sent, filled, key),
      (lost) => ({ ...state, errors: {}, status: lost }),
    )
    if (status !== 'saved' && status !== 'unchanged' && status !== 'partly') return
    showStored(form, accountFields, filled, values)
    const stored = status === 'partly' ? { ...values, billing_name: base.billing_name } : values
    setBase(stored)
    draft.keep(stored, form.getValues())
    draft.settle()
  }

  return {
    pending,
    submit,
    keep,
    isRestored: draft.isRestored,
    discard() {
      draft.discard()
      setBase(now)
      updateState(() => ({ status: 'untouched', errors: {}, values: now }))
    },
  }
}
