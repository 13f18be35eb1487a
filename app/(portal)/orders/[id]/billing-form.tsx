'use client'

import type { FormEvent } from 'react'
import { Button } from '@/components/button'
import { billingFields } from '@/lib/contract/billing-form'
import { AddressFields } from '../../billing/address-fields'
import { ErrorSummary } from '../../billing/error-summary'
import { TextField } from '../../billing/text-field'
import type { BillingFormProps } from './billing-form-props'
import { ConfirmPlace } from './confirm-place'
import { SaveOutcome } from './save-outcome'
import { sessionIsOver } from './session-is-over'

/** The form of an order's billing details. */
export function BillingForm(props: BillingFormProps) {
  const { state, action, check, keep, summary, pending, offer, restored, words } = props

  // What is typed while nobody is signed in would be gone with the page.
  function keepTyped(event: FormEvent<HTMLFormElement>) {
    if (sessionIsOver(state)) keep(new FormData(event.currentTarget))
  }

  return (
    <section id="billing" className="space-y-4 rounded-lg border border-rule bg-paper p-5 sm:p-6">
      <h2 className="text-xl">{words.title}</h2>
      <p className="text-quiet text-sm">{words.intro}</p>
      {props.isInvoiceIssued ? <p className="text-sm">{words.invoiceIssued}</p> : null}
      {offer}
      {restored}
      <form
        action={action}
        onSubmit={check}
        onInput={keepTyped}
        noValidate
        className="flex flex-col gap-4"
      >
        <ErrorSummary {...props} fields={billingFields} ref={summary} />
        <TextField
          {...props}
          name="billing_name"
          label={words.labels.billing_name}
          autoComplete="billing organization"
        />
        <AddressFields {...props} />
        <ConfirmPlace {...props} />
        {/* Beside the button that was pressed; on top where the whole page was loaded anew. */}
        <SaveOutcome {...props} className="-mt-4 not-empty:mt-0 noscript:-order-1" />
        <Button
          look="primary"
          type="submit"
          aria-disabled={pending || undefined}
          className="w-full"
        >
          {pending ? words.saving : words.save}
        </Button>
      </form>
    </section>
  )
}
