import { useEffect, useState } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import type { CountryForm } from '@/lib/address/country-form'
import { findStateOption } from '@/lib/address/state-option'
import type { Language } from '@/lib/i18n/languages'
import type { DetailsValues, ShownForm } from '../form/details-form'

/**
 * Returns the form for the chosen country, in the chosen language. It stays as it is until the
 * rules of another country are loaded; if that fails, it is the form for any country.
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
  const isRightLanguage = shown.countryForm.language === language

  useEffect(() => {
    // It may have been chosen before the scripts were loaded.
    const next: string | undefined = chosen ?? form.getValues('country')
    if (next === undefined || (next === country && isRightLanguage)) return
    const request = new AbortController()
    const show = (countryForm: CountryForm) => {
      if (request.signal.aborted) return
      const typed: Partial<DetailsValues> = form.getValues()
      const state = findStateOption(typed.state ?? '', countryForm)
      if (state) form.setValue('state', state.code)
      setLoaded({ country: next, countryForm, typed })
    }
    if (next === '') show(anyCountry)
    else readCountryForm(language, next, request.signal).then(show, () => show(anyCountry))
    return () => request.abort()
  }, [chosen, country, isRightLanguage, form, anyCountry, language])

  return shown
}

/** Rejects when there is no such country, or the call fails. */
async function readCountryForm(language: Language, country: string, signal: AbortSignal) {
  const response = await fetch(`/address-rules/${language}/${country}`, { signal })
  if (!response.ok) throw new Error(`${response.status}`)
  const countryForm: CountryForm = await response.json()
  return countryForm
}
