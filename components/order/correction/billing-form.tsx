'use client'

import type { ReactNode } from 'react'
import { AddressFields } from '@/components/billing/fields/address-fields'
import { TextField } from '@/components/billing/fields/text-field'
import { EnterButton } from '@/components/billing/form/enter-button'
import { ErrorSummary } from '@/components/billing/form/error-summary'
import { SaveButton } from '@/components/billing/form/save-button'
import { useCheckedSubmit } from '@/components/billing/form/use-checked-submit'
import { LiveRegion } from '@/components/ui/live-region'
import { Panel } from '@/components/ui/panel'
import type { BillingFormProps } from './billing-form-props'
import { ConfirmPlace } from './confirm-place'
import { ConflictChoice } from './conflict-choice'
import { SaveOutcome } from './save-outcome'

/** The form that corrects the billing details of an order. */
export function BillingForm({
  restored,
  ...props
}: BillingFormProps & {
  /** The notice about a restored draft. */
  restored: ReactNode
}) {
  const { form, state, action, submit, keep, pending, messages } = props
  const { check, summary, saveButton } = useCheckedSubmit(form, state, pending, submit)

  return (
    <Panel id="billing" padding="form" className="space-y-4">
      <h2 className="text-xl">{messages.title}</h2>
      <p className="text-quiet text-sm">{messages.intro}</p>
      {props.isInvoiceIssued ? (
        <p className="text-sm">
          {props.isInvoicedElsewhere ? messages.afterSave.elsewhere : messages.invoiceIssued}
        </p>
      ) : null}
      {props.offer}
      {restored}
      <form
        action={action}
        onSubmit={check}
        onChange={(event) => keep(new FormData(event.currentTarget))}
        noValidate
        className="flex flex-col gap-4"
      >
        {state.conflict ? <EnterButton /> : null}
        <ErrorSummary {...props} ref={summary} />
        <TextField
          {...props}
          name="billing_name"
          label={messages.labels.billing_name}
          autoComplete="billing organization"
        />
        <AddressFields {...props} />
        <ConfirmPlace {...props} />
        <LiveRegion className="-mt-4 not-empty:mt-0 noscript:-order-1">
          <ConflictChoice
            {...props}
            acceptTheirs={() => {
              saveButton.current?.focus()
              props.acceptTheirs()
            }}
          />
        </LiveRegion>
        {/* Beside the pressed button; on top if the page was loaded again. */}
        <SaveOutcome {...props} className="-mt-4 not-empty:mt-0 noscript:-order-1" />
        <SaveButton ref={saveButton} pending={pending} messages={messages} />
      </form>
    </Panel>
  )
}
