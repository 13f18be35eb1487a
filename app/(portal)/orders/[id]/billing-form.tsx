'use client'

import { type FormEvent, startTransition, useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { Button } from '@/components/button'
import type { BillingFormValues, Locks } from '@/lib/contract/billing-form'
import type { BillingFormState } from './actions'
import { AddressFields } from './address-fields'
import type { BillingWords } from './billing-words'
import type { CountryOption } from './countries'
import { FormFeedback } from './form-feedback'
import { TextField } from './text-field'

export type BillingFormProps = {
  form: UseFormReturn<BillingFormValues>
  state: BillingFormState
  action: (form: FormData) => void
  pending: boolean
  locks: Locks
  countries: CountryOption[]
  words: BillingWords
}

export function BillingForm(props: BillingFormProps) {
  const { form, state, action, pending, words } = props
  const feedback = useRef<HTMLDivElement>(null)

  // Without JavaScript the form goes straight to the action. With it, it is checked here
  // first, and a second press while the first is under way does nothing.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const filled = new FormData(event.currentTarget)
    form.handleSubmit(
      () => startTransition(() => action(filled)),
      () => feedback.current?.focus(),
    )(event)
  }

  return (
    <section
      id="billing"
      className="space-y-4 rounded-lg border border-rule bg-paper p-5 sm:p-6 lg:sticky lg:top-6"
    >
      <h2 className="text-xl">{words.title}</h2>
      <p className="text-quiet text-sm">{words.intro}</p>
      <form action={action} onSubmit={submit} noValidate className="space-y-4">
        <FormFeedback ref={feedback} form={form} state={state} pending={pending} words={words} />
        <TextField {...props} name="billing_name" autoComplete="billing organization" />
        <AddressFields {...props} />
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
