import type { Address } from '../contract/address/address'
import { cleanLines } from '../contract/text'
import type { AddressPart } from './rules'

export type PrintedParts = Record<AddressPart, string>

/**
 * The parts of an address, without what another of them says already: people write `10115 Berlin`
 * into the field of the city, or `Austin, TX`, or a city that is its own province twice.
 */
export function withoutRepeatedParts(address: Omit<Address, 'country'>): PrintedParts {
  const [line1, line2] = [clean(address.line1), clean(address.line2)]
  const [postal_code, state] = [clean(address.postal_code), clean(address.state)]
  const city = withoutWord(clean(address.city), postal_code)
  const place = [postal_code, city, state]
  const isRepeated = (line: string) => place.some((part) => readsTheSame(part, line))
  return {
    line1: isRepeated(line1) ? '' : line1,
    line2: isRepeated(line2) || readsTheSame(line1, line2) ? '' : line2,
    postal_code: readsTheSame(postal_code, city) ? '' : postal_code,
    city,
    state: holdsState(city, state) || readsTheSame(postal_code, state) ? '' : state,
  }
}

function clean(text: string | null): string {
  return cleanLines(text ?? '')
}

/** Whether a reader takes two texts for the same: they differ in nothing but case and width. */
export function readsTheSame(one: string, other: string): boolean {
  return fold(one) === fold(other)
}

/** Text without what makes no difference to a reader: case and width. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** Whether a text ends with another, as a word of its own. */
export function endsWithWord(text: string, word: string): boolean {
  const [whole, part] = [fold(text), fold(word)]
  return whole.endsWith(part) && !/[\p{L}\p{N}]$/u.test(whole.slice(0, -part.length))
}

/** A text without a word at its beginning or end; all of it where there is nothing else. */
function withoutWord(text: string, word: string): string {
  if (!word) return text
  const [whole, part] = [fold(text), fold(word)]
  const start = whole.startsWith(part) ? text.slice(word.length) : ''
  const end = endsWithWord(text, word) ? text.slice(0, -word.length) : ''
  const rest = (/^[\p{L}\p{N}]/u.test(start) ? '' : start) || end
  return rest.replaceAll(/^[\s,،、，]+|[\s,،、，]+$/g, '') || text
}

/**
 * A city may bear a state's name in its own (Ciudad de México is none of the state of México), so
 * that the state has to stand apart, but where nothing is written between words.
 */
function holdsState(city: string, state: string): boolean {
  if (!state) return false
  const pieces = city.split(/[,،、，]/).map((piece) => piece.trim())
  if (pieces.some((piece) => readsTheSame(piece, state))) return true
  return /\p{Script=Han}$/u.test(state) && fold(city).startsWith(fold(state))
}
