'use client'

import { findStateOption } from '@/lib/address/state-option'
import type { DetailsFormProps } from '../form/details-form'
import type { FieldProps } from './labelled-field'
import { SelectField } from './select-field'
import { TextField } from './text-field'

/** The state: a list if the country has one, otherwise free text. */
export function StateField(props: DetailsFormProps & FieldProps) {
  const { messages, shown } = props
  const { states } = shown.countryForm
  const typed = shown.typed.state ?? ''
  const chosen = findStateOption(typed, shown.countryForm)?.code ?? ''
  // Text that was typed before the list was loaded stays, to be corrected.
  if (states.length === 0 || (typed && !chosen)) return <TextField {...props} />
  return <SelectField {...props} options={states} empty={messages.chooseState} chosen={chosen} />
}
