import { useMemo, useState } from 'react'
import { type Resolver, useForm } from 'react-hook-form'
import type { CountryForm } from '@/lib/address/country-form'
import type { Language } from '@/lib/i18n/languages'
import { useCountryForm } from '../fields/use-country-form'
import { type DetailsState, type DetailsValues, toFormErrors } from './details-form'

type Options<State> = {
  /** The state of `useActionState`: the outcome of a form that was sent without scripts. */
  posted: State
  resolver: Resolver<DetailsValues>
  /** The form for the first country, and the one to use if another can't be loaded. */
  countryForm: CountryForm
  anyCountry: CountryForm
  language: Language
}

/** Sets the state of a form, from the one that it has by then. */
export type UpdateState<State> = (change: (now: State) => State) => void

/**
 * Holds the fields of a form of billing details, and the outcome of its last save. Without scripts
 * the form is sent to the action of `useActionState`. With scripts, `useActionCall` calls the
 * action and sets the outcome here.
 */
export function useDetails<State extends DetailsState>(options: Options<State>) {
  const { posted, resolver, countryForm, anyCountry, language } = options
  const [answered, setAnswered] = useState<State>()
  const state = answered ?? posted
  const updateState: UpdateState<State> = (change) => setAnswered((now) => change(now ?? posted))

  // The form library takes a new object for new errors, and would render again.
  const errors = useMemo(() => toFormErrors(state.errors), [state.errors])
  const form = useForm<DetailsValues>({
    // No default values: they would replace what was typed before the scripts were loaded.
    errors,
    resolver,
    shouldFocusError: false,
  })

  // The one in the outcome, unless another language was chosen since.
  const isRightLanguage = state.countryForm?.language === language
  const given = {
    countryForm: (isRightLanguage && state.countryForm) || countryForm,
    typed: state.values,
  }
  const shown = useCountryForm(form, given, anyCountry, language)
  return { form, state, updateState, shown }
}
