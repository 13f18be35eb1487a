'use client'

import { type ReactNode, useActionState } from 'react'
import { RestoredDraft } from '@/components/billing/draft/restored-draft'
import type { CountryOption } from '@/components/billing/fields/country-options'
import { useDetails } from '@/components/billing/form/use-details'
import type { CountryForm } from '@/lib/address/country-form'
import {
  type BillingFormValues,
  formValues,
  type Locks,
  type StoredDetails,
} from '@/lib/billing/billing-form'
import type { RestoredDraft as Draft } from '@/lib/billing/draft'
import { type BillingFormState, openedForm } from '@/lib/billing/form-state'
import type { Language } from '@/lib/i18n/languages'
import type { ReturnTo } from '@/lib/portal/request/return-to'
import { BillTo } from '../invoice/bill-to'
import { BillingForm } from './billing-form'
import type { BillingMessages } from './billing-messages'
import { billingResolver } from './billing-resolver'
import { type Save, useSaveBilling } from './use-save-billing'
import { ViewOnly } from './view-only'

type Props = {
  here: ReturnTo
  /** By what this device keeps what is typed. */
  draftKey: string
  save: Save
  /** The same for a form that no script sends. */
  post: Save
  stored: StoredDetails
  /** What stands in the form at first: what is stored, or offered in its place. */
  first: BillingFormValues
  /** What was typed before and waits to be saved, as far as the server knows of it. */
  draft: Draft | null
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
  messages: BillingMessages
  /** Above the fields, and below the form. */
  offer: ReactNode
  taxId: ReactNode
  invoiceHeader: ReactNode
  invoiceLines: ReactNode
}

/** The paper and the form beside it: what is typed here stands there at once. */
export function InvoiceEditor({
  here,
  draftKey,
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
  messages,
  offer,
  taxId,
  invoiceHeader,
  invoiceLines,
}: Props) {
  // Without JavaScript the form comes back at its own place.
  const [posted, action] = useActionState<BillingFormState, FormData>(
    post,
    { ...openedForm(formValues(stored), draft), ...(!draft && { values: first }) },
    `${here}#billing`,
  )
  const { form, state, setState, shown } = useDetails({
    posted,
    resolver: billingResolver(stored, locks),
    countryForm,
    anyCountry,
    language,
  })
  const order = { draftKey, now: formValues(stored), first, locks, viewOnly }
  const saving = useSaveBilling(save, form, [state, setState], order)

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <article className="space-y-6 rounded-lg border border-rule bg-paper px-5 py-6 sm:px-10 sm:py-10">
        {invoiceHeader}
        <BillTo
          control={form.control}
          values={state.values}
          countries={countries}
          rules={shown.countryForm.print}
          messages={messages}
        />
        {invoiceLines}
      </article>
      <div className="space-y-6 lg:sticky lg:top-6">
        {viewOnly ? (
          <ViewOnly messages={messages} />
        ) : (
          <BillingForm
            here={here}
            form={form}
            state={state}
            action={action}
            submit={saving.submit}
            keep={saving.keep}
            acceptTheirs={saving.acceptTheirs}
            pending={saving.pending}
            locks={locks}
            isInvoiceIssued={isInvoiceIssued}
            countries={countries}
            shown={shown}
            offer={offer}
            messages={messages}
            restored={
              saving.isRestored || (draft && state.status !== 'saved') ? (
                <RestoredDraft
                  action={draft && discard}
                  discard={() => {
                    saving.discard()
                    form.setFocus('billing_name')
                  }}
                  messages={messages}
                />
              ) : null
            }
          />
        )}
        {taxId}
      </div>
    </div>
  )
}
