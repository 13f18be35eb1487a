'use client'

import { Field } from '@/components/field'
import type { DetailsFormProps, DetailsValues } from './details-form'
import { errorSentence } from './error-sentence'

export type FieldProps = Pick<DetailsFormProps, 'form' | 'state' | 'words'> & {
  name: keyof DetailsValues
  label: string
  autoComplete: string
  isOptional?: boolean
  hint?: string | undefined
  warning?: string | undefined
  className?: string
}

/** One line of text of the form. */
export function TextField(props: FieldProps) {
  const { form, state, words, name, label, autoComplete, isOptional } = props
  const { hint, warning, className } = props
  return (
    <Field
      id={name}
      label={label}
      note={isOptional ? words.optional : undefined}
      hint={hint}
      error={errorSentence(form.formState.errors[name], words)}
      warning={warning}
      className={className}
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
