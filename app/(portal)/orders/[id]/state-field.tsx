'use client'

import { Field } from '@/components/field'
import type { Subdivision } from '@/lib/contract/subdivision'
import type { BillingFormProps } from './billing-form-props'
import { errorSentence } from './error-sentence'
import { TextField } from './text-field'

/** The state: a list where the API knows one, free text elsewhere. Once saved, it stays. */
export function StateField({ options, ...props }: BillingFormProps & { options: Subdivision[] }) {
  const { form, state, words } = props
  const autoComplete = 'billing address-level1'
  // What was typed before a list was there stays, to be corrected.
  const isListed = (value: string) => !value || options.some(({ code }) => code === value)
  if (options.length === 0 || !isListed(state.values.state)) {
    return (
      <TextField
        {...props}
        name="state"
        autoComplete={autoComplete}
        hint={words.stateHint}
        isOptional
      />
    )
  }
  return (
    <Field
      id="state"
      label={words.labels.state}
      note={words.optional}
      hint={words.stateHint}
      error={errorSentence(form.formState.errors.state, words)}
    >
      {(control) => (
        <select
          {...control}
          {...form.register('state')}
          defaultValue={state.values.state}
          autoComplete={autoComplete}
        >
          <option value="">{words.chooseState}</option>
          {options.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
