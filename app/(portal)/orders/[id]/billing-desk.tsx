'use client'

import { type ReactNode, useActionState, useMemo } from 'react'
import { useForm } from 'react-hook-form'
import {
  type BillingFormValues,
  formValues,
  type Locks,
  type StoredDetails,
} from '@/lib/contract/billing-form'
import type { BillingFormState } from './actions'
import { BillTo } from './bill-to'
import { BillingForm } from './billing-form'
import { billingResolver, shownErrors } from './billing-resolver'
import type { BillingWords } from './billing-words'
import type { CountryOption } from './countries'

type Props = {
  orderId: string
  save: (before: BillingFormState, form: FormData) => Promise<BillingFormState>
  stored: StoredDetails
  locks: Locks
  countries: CountryOption[]
  words: BillingWords
  paperHead: ReactNode
  paperLines: ReactNode
}

/** The paper and the form beside it: what is typed here stands there at once. */
export function BillingDesk({
  orderId,
  save,
  stored,
  locks,
  countries,
  words,
  paperHead,
  paperLines,
}: Props) {
  const [state, action, pending] = useActionState<BillingFormState, FormData>(
    save,
    { status: 'untouched', errors: {}, values: formValues(stored) },
    // Where a form that is sent without JavaScript leads.
    `/orders/${orderId}#billing`,
  )
  // The form library takes a new object for new errors, and renders again for them.
  const errors = useMemo(() => shownErrors(state.errors), [state.errors])
  const form = useForm<BillingFormValues>({
    defaultValues: state.values,
    errors,
    resolver: billingResolver(stored, locks),
    shouldFocusError: false,
  })
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <article className="space-y-6 rounded-lg border border-rule bg-paper px-5 py-6 sm:px-10 sm:py-10">
        {paperHead}
        <BillTo control={form.control} values={state.values} countries={countries} words={words} />
        {paperLines}
      </article>
      <BillingForm
        form={form}
        state={state}
        action={action}
        pending={pending}
        locks={locks}
        countries={countries}
        words={words}
      />
    </div>
  )
}
