import { useMemo, useState } from 'react'
import { type Resolver, useForm } from 'react-hook-form'
import type { CountryForm } from '@/lib/address/country-form'
import type { Language } from '@/lib/i18n/languages'
import { useCountryForm } from '../fields/use-country-form'
import { type DetailsState, type DetailsValues, shownErrors } from './details-form'

type Options<State> = {
  /** The state of `useActionState`: what came of a form that was sent without a script. */
  posted: State
  resolver: Resolver<DetailsValues>
  /** For the country that stands in the form at first, and for when another's doesn't come. */
  countryForm: CountryForm
  anyCountry: CountryForm
  language: Language
}

/**
 * The fields of a form of billing details, and what is known of its last save. Without scripts the
 * form goes to the action of `useActionState`. With them, `useActionCall` calls the action, and puts
 * its answer here.
 */
export function useDetails<State extends DetailsState>(options: Options<State>) {
  const { posted, resolver, countryForm, anyCountry, language } = options
  const [answered, setState] = useState<State>()
  const state = answered ?? posted

  // The form library takes a new object for new errors, and renders again for them.
  const errors = useMemo(() => shownErrors(state.errors), [state.errors])
  const form = useForm<DetailsValues>({
    // No default values: they would replace what somebody typed before the scripts were there.
    errors,
    resolver,
    shouldFocusError: false,
  })

  // That of an answer, unless another language was chosen since.
  const isRightLanguage = state.countryForm?.language === language
  const given = {
    countryForm: (isRightLanguage && state.countryForm) || countryForm,
    typed: state.values,
  }
  const shown = useCountryForm(form, given, anyCountry, language)
  return { form, state, setState, shown }
}
