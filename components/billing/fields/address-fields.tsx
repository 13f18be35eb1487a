'use client'

import type { ReactNode } from 'react'
import type { AddressPart } from '@/lib/address/rules'
import { getVisibleRows, needsState } from '@/lib/address/visible-rows'
import type { DetailsFormProps } from '../form/details-form'
import { CountryField } from './country-field'
import { StateField } from './state-field'
import { TextField } from './text-field'
import { useWarnings } from './use-warnings'

const autoComplete: Record<AddressPart, string> = {
  line1: 'billing address-line1',
  line2: 'billing address-line2',
  postal_code: 'billing postal-code',
  city: 'billing address-level2',
  state: 'billing address-level1',
}

type Props = DetailsFormProps & {
  /** The locked parts as text; for an account nothing is locked. */
  lockedPlace?: ReactNode
}

/** The address, country first. Locked parts are shown as text rather than as disabled fields. */
export function AddressFields({ lockedPlace, ...props }: Props) {
  const { shown, locks, messages } = props
  const { country, labels, needs } = shown.countryForm
  const warnings = useWarnings(props)
  if (locks.address === 'unaccepted') return lockedPlace
  // One that the post doesn't ask for, and that could never be emptied again, isn't offered.
  const hasState = locks.state === 'open' || (locks.state === 'once' && needsState(shown))
  const { rows, unusual } = getVisibleRows(shown, hasState)

  function renderField(part: AddressPart, isAlone: boolean) {
    const isUnusual = country !== '' && unusual.includes(part)
    const hints = [isUnusual && messages.warnings.unusual, part === 'state' && messages.stateHint]
    const field = {
      ...props,
      name: part,
      label: labels[part],
      autoComplete: autoComplete[part],
      isOptional: !needs.required.includes(part),
      hint: hints.filter(Boolean).join(' '),
      warning: warnings[part],
      className: `row-span-3 grid-rows-subgrid ${isAlone ? 'col-span-2' : ''}`,
    }
    return part === 'state' ? (
      <StateField key={part} {...field} />
    ) : (
      <TextField key={part} {...field} />
    )
  }

  return (
    <>
      {locks.country === 'open' ? <CountryField {...props} /> : lockedPlace}
      {/* Labels and controls beside each other stay aligned, whatever is below them. */}
      <div className="-mb-4 grid grid-cols-2 gap-x-3 *:pb-4">
        {rows.flatMap((row) => row.map((part) => renderField(part, row.length === 1)))}
      </div>
    </>
  )
}
