'use client'

import type { ReactNode } from 'react'
import { AddressFields } from '@/components/billing/fields/address-fields'
import { TextField } from '@/components/billing/fields/text-field'
import { EnterButton } from '@/components/billing/form/enter-button'
import { ErrorSummary } from '@/components/billing/form/error-summary'
import { FormFoot } from '@/components/billing/form/form-foot'
import { hasFailed } from '@/components/billing/form/has-failed'
import { useCheckedSubmit } from '@/components/billing/form/use-checked-submit'
import { Panel } from '@/components/ui/panel'
import { billingFields } from '@/lib/billing/billing-values'
import type { BillingFormProps } from './billing-form-props'
import { SaveOutcome } from './save-outcome'

/** The form that corrects the billing details of an order. */
export function BillingForm({
  restored,
  ...props
}: BillingFormProps & {
  /** The notice about a restored draft. */
  restored: ReactNode
}) {
  const { form, state, action, submit, prepare, keep, pending, messages } = props
  const { check, progress, summary, saveButton } = useCheckedSubmit(form, state, pending, submit)

  function acceptTheirs() {
    saveButton.current?.focus()
    props.acceptTheirs()
  }

  return (
    <Panel id="billing" padding="form" className="space-y-3">
      <div>
        <h2 className="text-xl">{messages.title}</h2>
        <p className="text-quiet text-sm">{props.intro}</p>
      </div>
      {props.preview}
      {props.offer}
      {restored}
      <form
        action={action}
        onFocus={prepare}
        onSubmit={check}
        onChange={(event) => keep(new FormData(event.currentTarget))}
        noValidate
        className="flex flex-col gap-3"
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
        <FormFoot
          form={form}
          values={state.values}
          base={state.base}
          fields={billingFields}
          outcome={<SaveOutcome {...props} acceptTheirs={acceptTheirs} />}
          hasFailed={state.conflict !== null || hasFailed(state)}
          progress={progress}
          saveButton={saveButton}
          messages={messages}
        />
      </form>
    </Panel>
  )
}
