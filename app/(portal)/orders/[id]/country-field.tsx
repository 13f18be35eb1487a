'use client'

import type { BillingFormProps } from './billing-form-props'
import { SelectField } from './select-field'

/** The country, for an order that has none yet: it decides the tax, so it is chosen once. */
export function CountryField(props: BillingFormProps) {
  const { form, words, countries } = props
  return (
    <SelectField
      {...props}
      name="country"
      options={countries}
      empty={words.chooseCountry}
      autoComplete="billing country"
      hint={words.countryHint}
      // A state of one country means nothing in another.
      rules={{ onChange: () => form.setValue('state', '') }}
    />
  )
}
