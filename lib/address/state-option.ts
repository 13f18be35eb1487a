import { cleanText } from '../contract/clean-text'
import type { CountryForm } from './country-form'
import { findState } from './format-state'

/** Finds a state in a country's list by any of its names; undefined when it isn't there. */
export function findStateOption(
  state: string,
  { states, print }: Pick<CountryForm, 'states' | 'print'>,
): CountryForm['states'][number] | undefined {
  const searched = cleanText(state).toLowerCase()
  const match = findState(state, print.states)
  return states.find(
    ({ code }) =>
      code.toLowerCase() === searched || (match && findState(code, print.states) === match),
  )
}
