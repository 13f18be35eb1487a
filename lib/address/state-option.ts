import type { CountryForm } from './country-form'
import { findState } from './format-state'

/** The entry of a country's list that means a state, by any of its names; undefined for none. */
export function stateOption(
  state: string,
  { states, print }: Pick<CountryForm, 'states' | 'print'>,
): CountryForm['states'][number] | undefined {
  const wanted = state.trim().toLowerCase()
  const meant = findState(state, print.states)
  return states.find(
    ({ code }) =>
      code.toLowerCase() === wanted || (meant && findState(code, print.states) === meant),
  )
}
