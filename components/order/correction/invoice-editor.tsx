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
import type { RestoredDraft as Draft } from '@/lib/billing/draft/draft'
import type { Locks } from '@/lib/billing/locks'
import type { Party } from '@/lib/documents/invoice-document'
import type { Language } from '@/lib/i18n/languages'
import type { BillToMessages } from '../invoice/bill-to-messages'
import { LiveBuyer, prepareLiveBuyer } from '../invoice/live-buyer'
import { Sheet } from '../invoice/sheet'
import { BillingForm } from './billing-form'
import type { BillingMessages } from './billing-messages'
import { loadOutcomeDetails } from './save-outcome'
import { type Save, useSaveBilling } from './use-save-billing'
import { ViewOnly } from './view-only'

type Props = {
  /** The path of this page. */
  here: string
  /** The key of the draft in this browser. */
  draftKey: string
  save: Save
  /** The same for a form without scripts. */
  post: (before: BillingFormState, form: FormData) => Promise<BillingFormState>
  stored: StoredDetails
  /** The buyer on the invoice now. */
  buyer: Party
  /** The first values of the form: the stored or offered ones. */
  first: BillingValues
  /** The draft in the browser's cookie, if there is one. */
  draft: Draft | null
  discard: () => void
  locks: Locks
  /** What the form says first, and the locked country and state; null where both are open. */
  intro: ReactNode
  lockedPlace: ReactNode
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
  sheet: {
    header: ReactNode
    seller: ReactNode
    /** With the values that the form opens with. */
    buyer: ReactNode
    buyerTaxId: string | null
    lines: ReactNode
  }
  /** The same in one line above the form. */
  preview: ReactNode
  /** Below the form; on a narrow screen, below the invoice. */
  below: ReactNode
}

/**
 * The invoice and the form that corrects it. What is typed appears on the invoice at once.
 */
export function InvoiceEditor(props: Props) {
  const { here, draftKey, save, post, stored, first, draft, locks, viewOnly, countries } = props
  const { countryForm, anyCountry, language, messages, sheet } = props
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
  const { form, state, updateState, shown } = useDetails({
    posted,
    resolver: createDetailsResolver(toFormValues(stored), loadCheck),
    countryForm,
    anyCountry,
    language,
  })
  const order = { draftKey, now: toFormValues(stored), first, locks, viewOnly }
  const prepare = () => {
    prepareCheck(loadCheck)
    loadOutcomeDetails()
    prepareLiveBuyer()
  }
  const saving = useSaveBilling(save, form, [state, updateState], order)
  const billTo = {
    control: form.control,
    buyer: props.buyer,
    stored,
    values: state.values,
    base: state.base,
    countries,
    rules: shown.countryForm.print,
    taxId: sheet.buyerTaxId,
    messages: props.billToMessages,
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_23.25rem] lg:grid-rows-[auto_1fr] print:block">
      <Sheet
        header={sheet.header}
        seller={sheet.seller}
        buyer={
          <LiveBuyer {...billTo} view="BillTo">
            {sheet.buyer}
          </LiveBuyer>
        }
      >
        {sheet.lines}
      </Sheet>
      <div className="space-y-6 max-lg:order-first print:hidden">
        {viewOnly ? (
          <ViewOnly messages={messages} />
        ) : (
          <BillingForm
            {...props}
            form={form}
            state={state}
            action={action}
            submit={saving.submit}
            prepare={prepare}
            keep={saving.keep}
            acceptTheirs={saving.acceptTheirs}
            pending={saving.pending}
            shown={shown}
            preview={
              <LiveBuyer {...billTo} view="BillToLine">
                {props.preview}
              </LiveBuyer>
            }
            restored={
              saving.isRestored || (draft && state.status !== 'saved' && !state.countryForm) ? (
                <RestoredDraft
                  action={draft && props.discard}
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
        {props.taxId}
        {props.below}
      </div>
    </div>
  )
}
