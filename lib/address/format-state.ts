import type { PrintedState } from './rules'

/** A state as it stands on paper; one that isn't known stays as it was written. */
export function formatState(state: string, states: PrintedState[], inLatin: boolean): string {
  const found = findState(state, states)
  if (!found) return state
  return (inLatin && found.latin) || found.own
}

/** The state that has this name among its names. */
export function findState(state: string, states: PrintedState[]): PrintedState | undefined {
  const wanted = state.trim().toLowerCase()
  return states.find(({ own, latin, aliases }) =>
    [own, latin, ...aliases].some((name) => name?.toLowerCase() === wanted),
  )
}
