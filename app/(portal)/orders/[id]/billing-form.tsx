'use client'

import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { Button } from '@/components/button'
import { AddressFields } from './address-fields'
import type { BillingFormProps } from './billing-form-props'
import { ConfirmPlace } from './confirm-place'
import { ErrorSummary, SaveOutcome } from './form-feedback'
import { sessionIsOver } from './session-is-over'
import { TextField } from './text-field'

export function BillingForm({
  restored,
  ...props
}: BillingFormProps & {
  /** Said where what stands in the form is from before. */
  restored: ReactNode
}) {
  const { form, state, action, submit, keep, pending, words } = props
  const summary = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (state.status === 'invalid') summary.current?.focus()
  }, [state])

  // A second press while the first is under way does nothing.
  function check(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const filled = new FormData(event.currentTarget)
    form.handleSubmit(
      () => submit(filled),
      () => summary.current?.focus(),
    )(event)
  }

  // What is typed while nobody is signed in would be gone with the page.
  function keepTyped(event: FormEvent<HTMLFormElement>) {
    if (sessionIsOver(state)) keep(new FormData(event.currentTarget))
  }

  return (
    <section
      id="billing"
      className="space-y-4 rounded-lg border border-rule bg-paper p-5 sm:p-6 lg:sticky lg:top-6"
    >
      <h2 className="text-xl">{words.title}</h2>
      <p className="text-quiet text-sm">{words.intro}</p>
      {props.isInvoiceIssued ? <p className="text-sm">{words.invoiceIssued}</p> : null}
      {restored}
      <form
        action={action}
        onSubmit={check}
        onInput={keepTyped}
        noValidate
        className="flex flex-col gap-4"
      >
        <ErrorSummary {...props} ref={summary} />
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
