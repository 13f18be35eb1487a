import type { Address } from '../contract/address/address'
import { formatState } from './format-state'
import { isInLatinScript } from './latin-script'
import {
  endsWithWord,
  fold,
  looksSame,
  type PrintedParts,
  removeRepeatedParts,
} from './repeated-parts'
import type { PrintRules } from './rules'

type Letter = 'A' | 'C' | 'D' | 'S' | 'Z'

/**
 * Formats an address as printed lines, in its country's order, and the country's name below. Parts
 * that the country doesn't use are printed too, since somebody entered them. Nothing is repeated.
 */
export function formatAddress(address: Address, countryName: string, rules: PrintRules): string[] {
  return addCountry(toAddressLines(address, rules), countryName)
}

/** Adds the country's name below the lines of an address, unless a line is just that name. */
export function addCountry(lines: string[], countryName: string): string[] {
  return removeRepeats([...lines, countryName.trim()])
}

/** Formats an address without its country's name, which depends on the reader's language. */
export function toAddressLines(address: Address, rules: PrintRules): string[] {
  const inLatin = isInLatinScript(address)
  const format = (inLatin && rules.latin) || rules.own
  const has = (letter: Letter) => format.includes(`%${letter}`)
  const state = formatState(address.state?.trim() ?? '', rules.states, inLatin)
  const parts = removeRepeatedParts({ ...address, state })
  const values: Record<Letter, string> = {
    A: joinTexts('\n', parts.line1, has('D') ? '' : parts.line2, getUnprintedPlace(parts, format)),
    C: parts.city,
    D: parts.line2,
    S: parts.state,
    Z: parts.postal_code,
  }
  const lines = format.split('%n').map((line) => printLine(line, values))
  const all = [...lines, has('S') ? '' : parts.state]
  return removeRepeats(all.join('\n').split(/\s*[\r\n]+\s*/))
}

/**
 * Returns postal code and city unless the format has places for them, or contains the city itself.
 */
function getUnprintedPlace({ postal_code, city }: PrintedParts, format: string): string {
  const isPrinted = format.includes('%C') || isFixedIn(format, city)
  return joinTexts(' ', format.includes('%Z') ? '' : postal_code, isPrinted ? '' : city)
}

function joinTexts(separator: string, ...texts: string[]): string {
  return texts.filter(Boolean).join(separator)
}

/** Whether a format contains this text, as `SINGAPORE %Z` contains the city. */
function isFixedIn(format: string, text: string): boolean {
  return format.split(/%[ACDSZn]/).some((fixed) => text !== '' && looksSame(fixed.trim(), text))
}

/** Prints one line of a format. A separator is left out when a part next to it is missing. */
function printLine(line: string, values: Record<Letter, string>): string {
  let printed = ''
  let before = ''
  for (const [index, token] of (line.match(/%[ACDSZ]|[^%]+/g) ?? []).entries()) {
    const value = getPartValue(token, values)
    if (value === undefined) before = token
    else if (value) {
      printed += (printed || index <= 1 ? selectSeparator(before, printed, value) : '') + value
      before = ''
    }
  }
  return printed
}

/** Returns the value of a placeholder; undefined for fixed text. */
function getPartValue(token: string, values: Record<Letter, string>): string | undefined {
  const letters = ['A', 'C', 'D', 'S', 'Z'] as const
  const letter = letters.find((each) => token === `%${each}`)
  return letter && values[letter]
}

/** Returns the fixed text between two parts, unless it was entered too, as in `〒150-0041`. */
function selectSeparator(fixed: string, before: string, value: string): string {
  const word = fixed.trim()
  if (!/[\p{L}\p{S}]/u.test(word)) return fixed
  const isWritten = fold(value).startsWith(fold(word)) || endsWithWord(getLastLine(before), word)
  if (!isWritten) return fixed
  return before ? ' ' : ''
}

function getLastLine(text: string): string {
  return text.split('\n').at(-1) ?? ''
}

/** Removes lines that a later one repeats: a city with the same name as its country or emirate. */
function removeRepeats(lines: string[]): string[] {
  return lines.filter(
    (line, index) => line && !lines.slice(index + 1).some((later) => looksSame(later, line)),
  )
}
