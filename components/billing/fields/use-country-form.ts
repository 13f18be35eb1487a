import { useEffect, useState } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import type { CountryForm } from '@/lib/address/country-form'
import { stateOption } from '@/lib/address/state-option'
import type { Language } from '@/lib/i18n/languages'
import type { DetailsValues, ShownForm } from '../form/details-form'

/**
 * The form for the country that is chosen, in the language that is. Until the rules of another one
 * are there, nothing moves; when they don't come, the form is the one that fits any country.
 */
export function useCountryForm(
  form: UseFormReturn<DetailsValues>,
  given: ShownForm,
  anyCountry: CountryForm,
  language: Language,
): ShownForm {
  const chosen = useWatch({ control: form.control, name: 'country' })
  const [loaded, setLoaded] = useState<ShownForm & { country: string }>()
  const country = loaded?.country ?? given.countryForm.country
  const shown = loaded ?? given
  const isRead = shown.countryForm.language === language

  useEffect(() => {
    // It may have been chosen before the scripts were there.
    const wanted: string | undefined = chosen ?? form.getValues('country')
    if (wanted === undefined || (wanted === country && isRead)) return
    const asked = new AbortController()
    const show = (countryForm: CountryForm) => {
      if (asked.signal.aborted) return
      const typed: Partial<DetailsValues> = form.getValues()
      const state = stateOption(typed.state ?? '', countryForm)
      if (state) form.setValue('state', state.code)
      setLoaded({ country: wanted, countryForm, typed })
    }
    if (wanted === '') show(anyCountry)
    else readCountryForm(language, wanted, asked.signal).then(show, () => show(anyCountry))
    return () => asked.abort()
  }, [chosen, country, isRead, form, anyCountry, language])

  return shown
}

/** Rejects when there is no such country, or no answer. */
async function readCountryForm(language: Language, country: string, signal: AbortSignal) {
  const response = await fetch(`/address-rules/${language}/${country}`, { signal })
  if (!response.ok) throw new Error(`${response.status}`)
  const countryForm: CountryForm = await response.json()
  return countryForm
}
