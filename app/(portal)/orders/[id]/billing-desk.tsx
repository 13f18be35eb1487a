'use client'

import { type ReactNode, useActionState, useMemo, useState, useTransition } from 'react'
import { useForm } from 'react-hook-form'
import type { CountryForm } from '@/lib/address/country-form'
import {
  type BillingFormValues,
  billingFields,
  formValues,
  type Locks,
  type StoredDetails,
} from '@/lib/contract/billing-form'
import type { Language } from '@/lib/i18n/languages'
import type { BillingFormState } from './actions'
import { BillTo } from './bill-to'
import { BillingForm } from './billing-form'
import { billingResolver, shownErrors } from './billing-resolver'
import type { BillingWords } from './billing-words'
import type { CountryOption } from './countries'
import { useCountryForm } from './use-country-form'
import { ViewOnly } from './view-only'

type Props = {
  orderId: string
  save: (before: BillingFormState, form: FormData) => Promise<BillingFormState>
  stored: StoredDetails
  locks: Locks
  /** Whoever looks at it may not change it. */
  viewOnly: boolean
  countries: CountryOption[]
  /** For the country that the order has; the one that fits any when it has none. */
  countryForm: CountryForm
  language: Language
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
  viewOnly,
  countries,
  countryForm,
  language,
  words,
  paperHead,
  paperLines,
}: Props) {
  // Without JavaScript the form goes to the action and comes back at its own place. With
  // it, the action is called here: a connection that breaks must not take the page down.
  const [posted, action] = useActionState<BillingFormState, FormData>(
    save,
    { status: 'untouched', errors: {}, values: formValues(stored) },
    `/orders/${orderId}#billing`,
  )
  const [answered, setAnswered] = useState<BillingFormState>()
  const [pending, startSaving] = useTransition()
  const state = answered ?? posted

  function submit(filled: FormData) {
    startSaving(async () => {
      const unreached = { ...state, status: 'unavailable', errors: {} } as const
      const answer = await save(state, filled).catch(() => unreached)
      startSaving(() => setAnswered(answer))
      if (answer.status === 'saved') showStored(filled, answer.values)
    })
  }

  // The form library takes a new object for new errors, and renders again for them.
  const errors = useMemo(() => shownErrors(state.errors), [state.errors])
  const form = useForm<BillingFormValues>({
    // No default values: what somebody typed before the scripts were there would be lost to them.
    errors,
    resolver: billingResolver(stored, locks),
    shouldFocusError: false,
  })

  const given = { countryForm: state.countryForm ?? countryForm, typed: state.values }
  const shown = useCountryForm(form, given, countryForm, language)

  /** What is stored now, in every field in which nothing was typed since. */
  function showStored(filled: FormData, values: BillingFormValues) {
    for (const field of billingFields) {
      if (form.getValues(field) === filled.get(field)) form.setValue(field, values[field])
    }
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <article className="space-y-6 rounded-lg border border-rule bg-paper px-5 py-6 sm:px-10 sm:py-10">
        {paperHead}
        <BillTo
          control={form.control}
          values={state.values}
          countries={countries}
          rules={shown.countryForm.print}
          words={words}
        />
        {paperLines}
      </article>
      {viewOnly ? (
        <ViewOnly words={words} />
      ) : (
        <BillingForm
          form={form}
          state={state}
          action={action}
          submit={submit}
          pending={pending}
          locks={locks}
          countries={countries}
          shown={shown}
          words={words}
        />
      )}
    </div>
  )
}
