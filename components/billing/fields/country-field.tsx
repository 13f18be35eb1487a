'use client'

import { Button } from '@/components/ui/button'
import { SHOW_FIELDS } from '@/lib/billing/show-fields'
import type { DetailsFormProps } from '../form/details-form'
import { EnterButton } from '../form/enter-button'
import { SelectField } from './select-field'

/** The country, where one can be chosen. */
export function CountryField(props: DetailsFormProps) {
  const { form, state, messages, countries } = props
  return (
    <>
      <noscript className="absolute">
        <EnterButton />
      </noscript>
      <SelectField
        {...props}
        name="country"
        label={messages.labels.country}
        options={countries}
        empty={messages.chooseCountry}
        chosen={state.values.country}
        autoComplete="billing country"
        hint={messages.countryHint}
        // A state of one country isn't valid in another.
        rules={{ onChange: () => form.setValue('state', '') }}
      />
      <noscript>
        <Button look="secondary" type="submit" name={SHOW_FIELDS} className="w-full">
          {messages.showFields}
        </Button>
      </noscript>
    </>
  )
}
