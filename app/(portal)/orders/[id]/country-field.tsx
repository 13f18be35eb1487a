'use client'

import { Field } from '@/components/field'
import type { BillingFormProps } from './billing-form-props'
import { errorSentence } from './error-sentence'

/** The country, for an order that has none yet: it decides the tax, so it is chosen once. */
export function CountryField({ form, state, words, countries }: BillingFormProps) {
  return (
    <Field
      id="country"
      label={words.labels.country}
      hint={words.countryHint}
      error={errorSentence(form.formState.errors.country, words)}
    >
      {(control) => (
        <select
          {...control}
          {...form.register('country', {
            // A state of one country means nothing in another.
            onChange: () => form.setValue('state', ''),
          })}
          defaultValue={state.values.country}
          autoComplete="billing country"
        >
          <option value="">{words.chooseCountry}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
