'use client'

import type { RegisterOptions } from 'react-hook-form'
import type { DetailsValues } from '../form/details-form'
import { type FieldProps, LabelledField } from './labelled-field'

type Props = FieldProps & {
  options: { code: string; name: string }[]
  /** Shown while nothing is chosen; undefined if something always is. */
  empty: string | undefined
  chosen: string
  rules?: RegisterOptions<DetailsValues, keyof DetailsValues>
}

/** A field of the form with a list to choose from. */
export function SelectField(props: Props) {
  const { form, name, options, empty, chosen, autoComplete, rules } = props
  return (
    <LabelledField {...props}>
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
    </LabelledField>
  )
}
