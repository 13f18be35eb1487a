'use client'

import { type ReactNode, useActionState } from 'react'
import { RestoredDraft } from '@/components/billing/draft/restored-draft'
import type { CountryOption } from '@/components/billing/fields/country-options'
import {
  createDetailsResolver,
  type LoadCheck,
  prepareCheck,
} from '@/components/billing/form/details-resolver'
import { useDetails } from '@/components/billing/form/use-details'
import type { CountryForm } from '@/lib/address/country-form'
import { type BillingFormState, createInitialState } from '@/lib/billing/billing-form-state'
import { type BillingValues, type StoredDetails, toFormValues } from '@/lib/billing/billing-values'
import type { RestoredDraft as Draft } from '@/lib/billing/draft'
import type { Locks } from '@/lib/billing/locks'
import type { Party } from '@/lib/documents/invoice-document'
import type { Language } from '@/lib/i18n/languages'
import { BillTo } from '../invoice/bill-to'
import { BillToLine } from '../invoice/bill-to-line'
import type { BillToMessages } from '../invoice/bill-to-messages'
import { Sheet } from '../invoice/sheet'
import { BillingForm } from './billing-form'
import type { BillingMessages } from './billing-messages'
import { type Save, useSaveBilling } from './use-save-billing'
import { ViewOnly } from './view-only'

type Props = {
  /** The path of this page. */
  here: string
  /** The key of the draft in this browser. */
  draftKey: string
  save: Save
  /** The same for a form without scripts. */
  post: Save
  stored: StoredDetails
  /** The buyer on the invoice now. */
  buyer: Party
  /** The first values of the form: the stored or offered ones. */
  first: BillingValues
  /** The draft in the browser's cookie, if there is one. */
  draft: Draft | null
  discard: () => void
  locks: Locks
  isInvoiceIssued: boolean
  isInvoicedElsewhere: boolean
  download: ReactNode
  /** The session is view-only. */
  viewOnly: boolean
  countries: CountryOption[]
  /** The form for the first country, and the one for any country. */
  countryForm: CountryForm
  anyCountry: CountryForm
  language: Language
  messages: BillingMessages
  billToMessages: BillToMessages
  /** Above the fields, and below the form. */
  offer: ReactNode
  taxId: ReactNode
  /** The parts of the invoice around its buyer, whose tax id is said with its label. */
  sheet: { header: ReactNode; seller: ReactNode; buyerTaxId: string | null; lines: ReactNode }
  /** Below the form; on a narrow screen, below the invoice. */
  below: ReactNode
}

/**
 * The invoice and the form that corrects it. What is typed appears on the invoice at once.
 */
export function InvoiceEditor({
  here,
  draftKey,
  save,
  post,
  stored,
  buyer,
  first,
  draft,
  discard,
  locks,
  isInvoiceIssued,
  isInvoicedElsewhere,
  download,
  viewOnly,
  countries,
  countryForm,
  anyCountry,
  language,
  messages,
  billToMessages,
  offer,
  taxId,
  sheet,
  below,
}: Props) {
  // Without scripts the page is shown again at the form.
  const [posted, action] = useActionState<BillingFormState, FormData>(
    post,
    { ...createInitialState(toFormValues(stored), draft), ...(!draft && { values: first }) },
    `${here}#billing`,
  )
  const loadCheck: LoadCheck<BillingValues> = async () => {
    const { parseBillingChanges } = await import('@/lib/billing/billing-changes')
    return (values) => parseBillingChanges(values, stored, locks)
  }
  const { form, state, setState, shown } = useDetails({
    posted,
    resolver: createDetailsResolver(toFormValues(stored), loadCheck),
    countryForm,
    anyCountry,
    language,
  })
  const order = { draftKey, now: toFormValues(stored), first, locks, viewOnly }
  const saving = useSaveBilling(save, form, [state, setState], order)
  const billTo = {
    control: form.control,
    buyer,
    stored,
    values: state.values,
    base: state.base,
    countries,
    rules: shown.countryForm.print,
    messages: billToMessages,
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_23.25rem] lg:grid-rows-[auto_1fr] print:block">
      <Sheet
        header={sheet.header}
        seller={sheet.seller}
        buyer={<BillTo {...billTo} taxId={sheet.buyerTaxId} />}
      >
        {sheet.lines}
      </Sheet>
      <div className="space-y-6 max-lg:order-first print:hidden">
        {viewOnly ? (
          <ViewOnly messages={messages} />
        ) : (
          <BillingForm
            here={here}
            form={form}
            state={state}
            action={action}
            submit={saving.submit}
            prepare={() => prepareCheck(loadCheck)}
            keep={saving.keep}
            acceptTheirs={saving.acceptTheirs}
            pending={saving.pending}
            locks={locks}
            isInvoiceIssued={isInvoiceIssued}
            isInvoicedElsewhere={isInvoicedElsewhere}
            download={download}
            countries={countries}
            shown={shown}
            preview={<BillToLine {...billTo} />}
            offer={offer}
            messages={messages}
            restored={
              saving.isRestored || (draft && state.status !== 'saved' && !state.countryForm) ? (
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
      </div>
      <div className="space-y-6 print:hidden">
        {taxId}
        {below}
      </div>
    </div>
  )
}
