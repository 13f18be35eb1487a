import type { Address } from '../contract/address/address'
import { cleanLines } from '../contract/clean-text'
import type { AddressPart } from './rules'

export type PrintedParts = Record<AddressPart, string>

/**
 * Removes from the parts of an address what another part contains too: people enter `10115 Berlin`
 * or `Austin, TX` as the city, or a city that is also its province twice.
 */
export function removeRepeatedParts(address: Omit<Address, 'country'>): PrintedParts {
  const [line1, line2] = [clean(address.line1), clean(address.line2)]
  const [postal_code, state] = [clean(address.postal_code), clean(address.state)]
  const city = removeWord(clean(address.city), postal_code)
  const place = [postal_code, city, state]
  const isRepeated = (line: string) => place.some((part) => looksSame(part, line))
  return {
    line1: isRepeated(line1) ? '' : line1,
    line2: isRepeated(line2) || looksSame(line1, line2) ? '' : line2,
    postal_code: looksSame(postal_code, city) ? '' : postal_code,
    city,
    state: containsState(city, state) || looksSame(postal_code, state) ? '' : state,
  }
}

function clean(text: string | null): string {
  return cleanLines(text ?? '')
}

/** Whether two texts are the same apart from case and width. */
export function looksSame(one: string, other: string): boolean {
  return fold(one) === fold(other)
}

/** Removes differences of case and width from a text. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** Whether a text ends with another, as a separate word. */
export function endsWithWord(text: string, word: string): boolean {
  const [whole, part] = [fold(text), fold(word)]
  return whole.endsWith(part) && !/[\p{L}\p{N}]$/u.test(whole.slice(0, -part.length))
}

/** Removes a word at the start or end of a text; returns the whole text if it is nothing else. */
function removeWord(text: string, word: string): string {
  if (!word) return text
  const [whole, part] = [fold(text), fold(word)]
  const start = whole.startsWith(part) ? text.slice(word.length) : ''
  const end = endsWithWord(text, word) ? text.slice(0, -word.length) : ''
  const rest = (/^[\p{L}\p{N}]/u.test(start) ? '' : start) || end
  return rest.replaceAll(/^[\s,،、，]+|[\s,،、，]+$/g, '') || text
}

/**
 * A city's name may contain a state's name without being in it (Ciudad de México isn't in the state
 * of México). So the state must be separated, except in scripts without blanks between words.
 */
function containsState(city: string, state: string): boolean {
  if (!state) return false
  const pieces = city.split(/[,،、，]/).map((piece) => piece.trim())
  if (pieces.some((piece) => looksSame(piece, state))) return true
  return /\p{Script=Han}$/u.test(state) && fold(city).startsWith(fold(state))
}
