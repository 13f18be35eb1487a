'use client'

import type { RegisterOptions } from 'react-hook-form'
import { Field } from '@/components/field'
import type { DetailsValues } from './details-form'
import { errorSentence } from './error-sentence'
import type { FieldProps } from './text-field'

type Props = FieldProps & {
  options: { code: string; name: string }[]
  /** What stands there while nothing is chosen; undefined where something always is. */
  empty: string | undefined
  chosen: string
  rules?: RegisterOptions<DetailsValues, keyof DetailsValues>
}

/** A field of the form with a list to choose from. */
export function SelectField(props: Props) {
  const { form, words, name, label, options, empty, chosen, autoComplete } = props
  const { isOptional, hint, warning, className, rules } = props
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
        <select
          {...control}
          {...form.register(name, rules)}
          defaultValue={chosen}
          autoComplete={autoComplete}
        >
          {empty === undefined ? null : <option value="">{empty}</option>}
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
