'use client'

import type { RegisterOptions } from 'react-hook-form'
import { Field } from '@/components/field'
import type { BillingFormValues } from '@/lib/contract/billing-form'
import type { BillingFormProps } from './billing-form-props'
import { errorSentence } from './error-sentence'

type Props = Pick<BillingFormProps, 'form' | 'state' | 'words'> & {
  name: keyof BillingFormValues
  options: { code: string; name: string }[]
  /** What stands there while nothing is chosen. */
  empty: string
  autoComplete: string
  hint: string
  isOptional?: boolean
  rules?: RegisterOptions<BillingFormValues, keyof BillingFormValues>
}

/** A field of the form with a list to choose from. */
export function SelectField(props: Props) {
  const { form, state, words, name, options, empty, autoComplete, hint, isOptional, rules } = props
  return (
    <Field
      id={name}
      label={words.labels[name]}
      note={isOptional ? words.optional : undefined}
      hint={hint}
      error={errorSentence(form.formState.errors[name], words)}
    >
      {(control) => (
        <select
          {...control}
          {...form.register(name, rules)}
          defaultValue={state.values[name]}
          autoComplete={autoComplete}
        >
          <option value="">{empty}</option>
          {options.map((option) => (
            <option key={option.code} value={option.code}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
