'use client'

import { type ReactNode, useActionState } from 'react'
import type { CountryForm } from '@/lib/address/country-form'
import {
  type BillingFormValues,
  formValues,
  type Locks,
  type StoredDetails,
} from '@/lib/contract/billing-form'
import type { Language } from '@/lib/i18n/languages'
import type { CountryOption } from '../../billing/countries'
import { useDetailsForm } from '../../billing/use-details-form'
import type { BillingFormState } from './actions'
import { BillTo } from './bill-to'
import { BillingForm } from './billing-form'
import { billingResolver } from './billing-resolver'
import type { BillingWords } from './billing-words'
import { RestoredDraft } from './restored-draft'
import { sessionIsOver } from './session-is-over'
import { useDraft } from './use-draft'
import { ViewOnly } from './view-only'

type Save = (before: BillingFormState, form: FormData) => Promise<BillingFormState>

type Props = {
  orderId: string
  save: Save
  /** The same for a form that no script sends. */
  post: Save
  stored: StoredDetails
  /** What stands in the form at first: what is stored, or offered in its place. */
  first: BillingFormValues
  /** What was typed before and waits to be saved, as far as the server knows of it. */
  draft: Partial<BillingFormValues> | null
  discard: () => void
  locks: Locks
  isInvoiceIssued: boolean
  /** Whoever looks at it may not change it. */
  viewOnly: boolean
  countries: CountryOption[]
  /** For the country that stands in the form at first, and the one that fits any. */
  countryForm: CountryForm
  anyCountry: CountryForm
  language: Language
  words: BillingWords
  /** Above the fields, and below the form. */
  offer: ReactNode
  taxId: ReactNode
  paperHead: ReactNode
  paperLines: ReactNode
}

/** The paper and the form beside it: what is typed here stands there at once. */
export function BillingDesk({
  orderId,
  save,
  post,
  stored,
  first,
  draft,
  discard,
  locks,
  isInvoiceIssued,
  viewOnly,
  countries,
  countryForm,
  anyCountry,
  language,
  words,
  offer,
  taxId,
  paperHead,
  paperLines,
}: Props) {
  const [posted, action] = useActionState<BillingFormState, FormData>(
    post,
    { status: 'untouched', errors: {}, values: { ...first, ...draft } },
    `/orders/${orderId}#billing`,
  )
  const { form, state, check, pending, shown, summary } = useDetailsForm<BillingFormState>({
    save,
    posted,
    unreached: (before) => ({ ...before, status: 'unavailable', errors: {} }),
    resolver: billingResolver(stored, locks),
    countryForm,
    anyCountry,
    language,
    whenAnswered(answer, filled) {
      if (sessionIsOver(answer)) kept.keep(filled)
      if (answer.status === 'saved') kept.forget()
    },
  })
  const kept = useDraft(orderId, form, formValues(stored))

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
      <div className="space-y-6 lg:sticky lg:top-6">
        {viewOnly ? (
          <ViewOnly words={words} />
        ) : (
          <BillingForm
            orderId={orderId}
            form={form}
            state={state}
            action={action}
            check={check}
            summary={summary}
            pending={pending}
            keep={kept.keep}
            isInvoiceIssued={isInvoiceIssued}
            restored={
              kept.isRestored || (draft && state.status !== 'saved') ? (
                <RestoredDraft action={draft && discard} discard={kept.discard} words={words} />
              ) : null
            }
            locks={locks}
            countries={countries}
            shown={shown}
            offer={offer}
            words={words}
          />
        )}
        {taxId}
      </div>
    </div>
  )
}
