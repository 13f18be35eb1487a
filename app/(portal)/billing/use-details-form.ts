import { type FormEvent, useEffect, useMemo, useRef, useState, useTransition } from 'react'
import { type Resolver, useForm } from 'react-hook-form'
import type { CountryForm } from '@/lib/address/country-form'
import { accountFields } from '@/lib/contract/account-fields'
import type { Language } from '@/lib/i18n/languages'
import { type DetailsState, type DetailsValues, shownErrors } from './details-form'
import { useCountryForm } from './use-country-form'

type Options<State> = {
  save: (before: State, form: FormData) => Promise<State>
  /** What came of the form without JavaScript: the state of `useActionState`. */
  posted: State
  /** The state after an answer that didn't come. */
  unreached: (before: State) => State
  resolver: Resolver<DetailsValues>
  /** For the country that stands in the form at first, and for when another's doesn't come. */
  countryForm: CountryForm
  anyCountry: CountryForm
  language: Language
  /** Hears of each answer, and of the form that it is about. */
  whenAnswered?: (answer: State, filled: FormData) => void
}

/**
 * A form of billing details and how its saving goes. Without JavaScript the form goes to the action
 * of `useActionState`. With it, the action is called here: a connection that breaks must not take
 * the page down.
 */
export function useDetailsForm<State extends DetailsState>(options: Options<State>) {
  const { save, posted, unreached, resolver, countryForm, anyCountry, language } = options
  const [answered, setAnswered] = useState<State>()
  const [pending, startSaving] = useTransition()
  const state = answered ?? posted

  function submit(filled: FormData) {
    startSaving(async () => {
      const answer = await save(state, filled).catch(() => unreached(state))
      startSaving(() => setAnswered(answer))
      options.whenAnswered?.(answer, filled)
      if (answer.status === 'saved' || answer.status === 'partly') showStored(filled, answer.values)
    })
  }

  // The form library takes a new object for new errors, and renders again for them.
  const errors = useMemo(() => shownErrors(state.errors), [state.errors])
  const form = useForm<DetailsValues>({
    // No default values: what somebody typed before the scripts were there would be lost to them.
    errors,
    resolver,
    shouldFocusError: false,
  })

  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.status === 'invalid') summary.current?.focus()
  }, [state])

  // A second press while the first is under way does nothing.
  function check(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const filled = new FormData(event.currentTarget)
    form.handleSubmit(
      () => submit(filled),
      () => summary.current?.focus(),
    )(event)
  }

  const given = { countryForm: state.countryForm ?? countryForm, typed: state.values }
  const shown = useCountryForm(form, given, anyCountry, language)

  /** What is stored now, in every field in which nothing was typed since. */
  function showStored(filled: FormData, values: DetailsValues) {
    for (const field of accountFields) {
      const value = values[field]
      if (value !== undefined && form.getValues(field) === filled.get(field)) {
        form.setValue(field, value)
      }
    }
  }

  return { form, state, check, pending, shown, summary }
}
