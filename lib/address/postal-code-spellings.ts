import { asciiDigits } from '../contract/ascii-digits'

/**
 * Lists the spellings of a postal code that a pattern may accept: with ASCII digits, dashes and
 * blanks (instead of full-width or Arabic ones, or a minus), without the Japanese postal mark, and
 * with a blank, a hyphen or nothing between its groups.
 */
export function listPostalCodeSpellings(typed: string): string[] {
  const ascii = asciiDigits(typed.normalize('NFKC'))
    .replaceAll(/\p{Cf}|〒/gu, '')
    .replaceAll(/[\p{Pd}\u2212\u30FC]/gu, '-')
    .trim()
  const spellings = ['', ' ', '-'].map((separator) => ascii.replaceAll(/[\s-]+/g, separator))
  return [...new Set([ascii, ...spellings])]
}
