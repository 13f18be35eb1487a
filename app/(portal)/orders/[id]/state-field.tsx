'use client'

import type { Subdivision } from '@/lib/contract/subdivision'
import type { BillingFormProps } from './billing-form-props'
import { SelectField } from './select-field'
import { TextField } from './text-field'

/** The state: a list where the API knows one, free text elsewhere. Once saved, it stays. */
export function StateField({ options, ...props }: BillingFormProps & { options: Subdivision[] }) {
  const { state, words } = props
  const field = {
    ...props,
    name: 'state',
    autoComplete: 'billing address-level1',
    hint: words.stateHint,
    isOptional: true,
  } as const
  const typed = state.values.state
  // What was typed before a list was there stays, to be corrected.
  const fits = !typed || options.some(({ code }) => code === typed)
  if (options.length === 0 || !fits) return <TextField {...field} />
  return <SelectField {...field} options={options} empty={words.chooseState} />
}
