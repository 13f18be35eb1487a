import { asciiDigits } from '../contract/ascii-digits'

/**
 * A postal code as patterns may write it: with the digits, dashes and blanks of ASCII for those that
 * people and papers have (full-width, Arabic, a minus), without the Japanese postal mark, and with a
 * blank, a hyphen or nothing between its groups.
 */
export function postalCodeSpellings(typed: string): string[] {
  const plain = asciiDigits(typed.normalize('NFKC'))
    .replaceAll(/\p{Cf}|〒/gu, '')
    .replaceAll(/[\p{Pd}\u2212\u30FC]/gu, '-')
    .trim()
  const spellings = ['', ' ', '-'].map((separator) => plain.replaceAll(/[\s-]+/g, separator))
  return [...new Set([plain, ...spellings])]
}
