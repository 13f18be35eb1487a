import { cleanText } from '../contract/text'
import type { PrintedState } from './rules'

/** A state as it is printed; one that isn't known stays as it was written. */
export function formatState(state: string, states: PrintedState[], inLatin: boolean): string {
  const known = findState(state, states)
  if (!known) return state
  return (inLatin && known.latin) || known.own
}

/** The state that has this name among its names. */
export function findState(state: string, states: PrintedState[]): PrintedState | undefined {
  const searched = cleanText(state).toLowerCase()
  return states.find(({ own, latin, aliases }) =>
    [own, latin, ...aliases].some((name) => name?.toLowerCase() === searched),
  )
}
