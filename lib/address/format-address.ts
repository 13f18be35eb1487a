import type { Address } from '../contract/address/address'
import { formatState } from './format-state'
import { isInLatinScript } from './latin-script'
import type { PrintRules } from './rules'

type Letter = 'A' | 'C' | 'D' | 'S' | 'Z'

/**
 * An address as the lines of a paper, as its country prints it, the country by its name in the
 * reader's language. What the country doesn't print is printed all the same: it was written.
 */
export function formatAddress(address: Address, countryName: string, rules: PrintRules): string[] {
  const inLatin = isInLatinScript(address)
  const format = (inLatin && rules.latin) || rules.own
  const has = (letter: Letter) => format.includes(`%${letter}`)
  const line2 = address.line2?.trim() ?? ''
  const postalCode = address.postal_code?.trim() ?? ''
  const city = address.city?.trim() ?? ''
  const state = formatState(address.state?.trim() ?? '', rules.states, inLatin)
  const unprintedPlace = joined(' ', has('Z') ? '' : postalCode, has('C') ? '' : city)
  const values: Record<Letter, string> = {
    A: joined('\n', address.line1?.trim() ?? '', has('D') ? '' : line2, unprintedPlace),
    C: city,
    D: line2,
    S: state,
    Z: postalCode,
  }
  const lines = format.split('%n').map((line) => printedLine(line, values))
  const all = [...lines, has('S') ? '' : state].join('\n').split('\n')
  return [...withoutRepeats(all), countryName].filter(Boolean)
}

function joined(separator: string, ...texts: string[]): string {
  return texts.filter(Boolean).join(separator)
}

/** One line of a format. What separates two parts goes when one of them is missing. */
function printedLine(line: string, values: Record<Letter, string>): string {
  let printed = ''
  let before = ''
  for (const [index, token] of (line.match(/%[ACDSZ]|[^%]+/g) ?? []).entries()) {
    const value = partAt(token, values)
    if (value === undefined) before = token
    else if (value) {
      printed += printed || index <= 1 ? before + value : value
      before = ''
    }
  }
  return printed
}

/** What stands for a placeholder; undefined for what is printed as it is. */
function partAt(token: string, values: Record<Letter, string>): string | undefined {
  const letters = ['A', 'C', 'D', 'S', 'Z'] as const
  const letter = letters.find((known) => token === `%${known}`)
  return letter && values[letter]
}

/** A city of the same name as its emirate is said once. */
function withoutRepeats(lines: string[]): string[] {
  return lines.filter((line, index) => line !== lines[index - 1])
}
