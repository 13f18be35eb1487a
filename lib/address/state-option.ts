import { cleanText } from '../contract/text'
import type { CountryForm } from './country-form'
import { findState } from './format-state'

/** The entry of a country's list that means a state, by any of its names; undefined for none. */
export function stateOption(
  state: string,
  { states, print }: Pick<CountryForm, 'states' | 'print'>,
): CountryForm['states'][number] | undefined {
  const searched = cleanText(state).toLowerCase()
  const known = findState(state, print.states)
  return states.find(
    ({ code }) =>
      code.toLowerCase() === searched || (known && findState(code, print.states) === known),
  )
}
