import type { Address } from '../contract/address/address'
import { formatState } from './format-state'
import { isInLatinScript } from './latin-script'
import {
  endsWithWord,
  fold,
  type PrintedParts,
  readsTheSame,
  withoutRepeatedParts,
} from './repeated-parts'
import type { PrintRules } from './rules'

type Letter = 'A' | 'C' | 'D' | 'S' | 'Z'

/**
 * An address as the lines that are printed of it, in the order of its country, and below them the
 * country's name. What the country doesn't print is printed all the same: it was written. Nothing
 * is printed twice.
 */
export function formatAddress(address: Address, countryName: string, rules: PrintRules): string[] {
  return withCountry(addressLines(address, rules), countryName)
}

/** The lines of an address, and the name of its country below them where no line is just that. */
export function withCountry(lines: string[], countryName: string): string[] {
  return withoutRepeats([...lines, countryName.trim()])
}

/** As `formatAddress`, without the country: the same for every reader. */
export function addressLines(address: Address, rules: PrintRules): string[] {
  const inLatin = isInLatinScript(address)
  const format = (inLatin && rules.latin) || rules.own
  const has = (letter: Letter) => format.includes(`%${letter}`)
  const state = formatState(address.state?.trim() ?? '', rules.states, inLatin)
  const parts = withoutRepeatedParts({ ...address, state })
  const values: Record<Letter, string> = {
    A: joined('\n', parts.line1, has('D') ? '' : parts.line2, unprintedPlace(parts, format)),
    C: parts.city,
    D: parts.line2,
    S: parts.state,
    Z: parts.postal_code,
  }
  const lines = format.split('%n').map((line) => printedLine(line, values))
  const all = [...lines, has('S') ? '' : parts.state]
  return withoutRepeats(all.join('\n').split(/\s*[\r\n]+\s*/))
}

/** Postal code and city where the country prints none, or prints the city by itself. */
function unprintedPlace({ postal_code, city }: PrintedParts, format: string): string {
  const isPrinted = format.includes('%C') || isFixedIn(format, city)
  return joined(' ', format.includes('%Z') ? '' : postal_code, isPrinted ? '' : city)
}

function joined(separator: string, ...texts: string[]): string {
  return texts.filter(Boolean).join(separator)
}

/** Whether a format prints this text itself, as `SINGAPORE %Z` does the city. */
function isFixedIn(format: string, text: string): boolean {
  return format.split(/%[ACDSZn]/).some((fixed) => text !== '' && readsTheSame(fixed.trim(), text))
}

/** One line of a format. What separates two parts goes when one of them is missing. */
function printedLine(line: string, values: Record<Letter, string>): string {
  let printed = ''
  let before = ''
  for (const [index, token] of (line.match(/%[ACDSZ]|[^%]+/g) ?? []).entries()) {
    const value = partValue(token, values)
    if (value === undefined) before = token
    else if (value) {
      printed += (printed || index <= 1 ? neededText(before, printed, value) : '') + value
      before = ''
    }
  }
  return printed
}

/** What stands for a placeholder; undefined for text that is printed as it is. */
function partValue(token: string, values: Record<Letter, string>): string | undefined {
  const letters = ['A', 'C', 'D', 'S', 'Z'] as const
  const letter = letters.find((known) => token === `%${known}`)
  return letter && values[letter]
}

/** The fixed text between two parts, without a word of it that people wrote themselves: `〒150-0041`. */
function neededText(fixed: string, before: string, value: string): string {
  const word = fixed.trim()
  if (!/[\p{L}\p{S}]/u.test(word)) return fixed
  const isWritten = fold(value).startsWith(fold(word)) || endsWithWord(lastLineOf(before), word)
  if (!isWritten) return fixed
  return before ? ' ' : ''
}

function lastLineOf(text: string): string {
  return text.split('\n').at(-1) ?? ''
}

/** Lines without those that a later one repeats: a city of the same name as its country or emirate. */
function withoutRepeats(lines: string[]): string[] {
  return lines.filter(
    (line, index) => line && !lines.slice(index + 1).some((later) => readsTheSame(later, line)),
  )
}
