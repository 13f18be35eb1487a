'use client'

import { Field } from '@/components/field'
import type { BillingFormValues } from '@/lib/contract/billing-form'
import type { BillingFormProps } from './billing-form-props'
import { errorSentence } from './error-sentence'

type Props = Pick<BillingFormProps, 'form' | 'state' | 'words'> & {
  name: keyof BillingFormValues
  autoComplete: string
  isOptional?: boolean
  hint?: string | undefined
}

/** One line of text of the form. */
export function TextField({ form, state, words, name, autoComplete, isOptional, hint }: Props) {
  return (
    <Field
      id={name}
      label={words.labels[name]}
      note={isOptional ? words.optional : undefined}
      hint={hint}
      error={errorSentence(form.formState.errors[name], words)}
    >
      {(control) => (
        <input
          {...control}
          {...form.register(name)}
          type="text"
          dir="auto"
          defaultValue={state.values[name]}
          autoComplete={autoComplete}
        />
      )}
    </Field>
  )
}
