import { useMemo, useState } from 'react'
import { type Resolver, useForm } from 'react-hook-form'
import type { CountryForm } from '@/lib/address/country-form'
import type { Language } from '@/lib/i18n/languages'
import { useCountryForm } from '../fields/use-country-form'
import { type DetailsState, type DetailsValues, shownErrors } from './details-form'

type Options<State> = {
  /** What came of the form without JavaScript: the state of `useActionState`. */
  posted: State
  resolver: Resolver<DetailsValues>
  /** For the country that stands in the form at first, and for when another's doesn't come. */
  countryForm: CountryForm
  anyCountry: CountryForm
  language: Language
}

/**
 * The fields of a form of billing details, and what is known of its last save. Without JavaScript
 * the form goes to the action of `useActionState`. With it, the action is called by our own hand,
 * and its answer put here: a connection that breaks must not take the page down.
 */
export function useDetails<State extends DetailsState>(options: Options<State>) {
  const { posted, resolver, countryForm, anyCountry, language } = options
  const [answered, setState] = useState<State>()
  const state = answered ?? posted

  // The form library takes a new object for new errors, and renders again for them.
  const errors = useMemo(() => shownErrors(state.errors), [state.errors])
  const form = useForm<DetailsValues>({
    // No default values: what somebody typed before the scripts were there would be lost to them.
    errors,
    resolver,
    shouldFocusError: false,
  })

  // An answer's, unless another language was chosen since.
  const isRead = state.countryForm?.language === language
  const given = { countryForm: (isRead && state.countryForm) || countryForm, typed: state.values }
  const shown = useCountryForm(form, given, anyCountry, language)
  return { form, state, setState, shown }
}
