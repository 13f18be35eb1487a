'use client'

import { type FieldProps, LabelledField } from './labelled-field'

/** One line of text of the form. */
export function TextField(props: FieldProps) {
  const { form, state, name, autoComplete } = props
  return (
    <LabelledField {...props}>
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
    </LabelledField>
  )
}
