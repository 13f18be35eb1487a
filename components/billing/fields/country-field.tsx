'use client'

import { Button } from '@/components/ui/button'
import { SHOW_FIELDS } from '@/lib/billing/show-fields'
import type { DetailsFormProps } from '../form/details-form'
import { EnterButton } from '../form/enter-button'
import { SelectField } from './select-field'

/** The country, where one can be chosen. */
export function CountryField(props: DetailsFormProps) {
  const { form, state, words, countries } = props
  return (
    <>
      <noscript className="absolute">
        <EnterButton />
      </noscript>
      <SelectField
        {...props}
        name="country"
        label={words.labels.country}
        options={countries}
        empty={words.chooseCountry}
        chosen={state.values.country}
        autoComplete="billing country"
        hint={words.countryHint}
        // A state of one country means nothing in another.
        rules={{ onChange: () => form.setValue('state', '') }}
      />
      <noscript>
        <Button look="secondary" type="submit" name={SHOW_FIELDS} className="w-full">
          {words.showFields}
        </Button>
      </noscript>
    </>
  )
}
