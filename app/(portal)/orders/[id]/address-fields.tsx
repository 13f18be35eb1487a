'use client'

import { useWatch } from 'react-hook-form'
import { Notice } from '@/components/notice'
import { subdivisionsOf } from '@/lib/contract/subdivision'
import type { BillingFormProps } from './billing-form-props'
import { CountryField } from './country-field'
import { LockedPlace } from './locked-place'
import { StateField } from './state-field'
import { TextField } from './text-field'

/** The address, country first. What is locked is said, not shown as a dead field. */
export function AddressFields(props: BillingFormProps) {
  const { form, state, locks, words } = props
  const typed = useWatch({ control: form.control, name: 'country' })
  const country = typed ?? state.values.country
  if (locks.address === 'unaccepted') return <Notice tone="plain">{words.addressUnaccepted}</Notice>
  return (
    <>
      {locks.country === 'open' ? <CountryField {...props} /> : <LockedPlace {...props} />}
      <TextField {...props} name="line1" autoComplete="billing address-line1" />
      <TextField {...props} name="line2" autoComplete="billing address-line2" isOptional />
      <div className="grid grid-cols-2 items-end gap-3">
        <TextField {...props} name="postal_code" autoComplete="billing postal-code" />
        <TextField {...props} name="city" autoComplete="billing address-level2" />
      </div>
      {locks.state === 'open' ? <StateField {...props} options={subdivisionsOf(country)} /> : null}
    </>
  )
}
