import { cleanText } from '../contract/clean-text'
import type { PrintedState } from './rules'

/** Returns a state as it is printed; an unknown one as it was entered. */
export function formatState(state: string, states: PrintedState[], inLatin: boolean): string {
  const match = findState(state, states)
  if (!match) return state
  return (inLatin && match.latin) || match.own
}

/** Finds the state that has this name among its names. */
export function findState(state: string, states: PrintedState[]): PrintedState | undefined {
  const searched = cleanText(state).toLowerCase()
  return states.find(({ own, latin, aliases }) =>
    [own, latin, ...aliases].some((name) => name?.toLowerCase() === searched),
  )
}
