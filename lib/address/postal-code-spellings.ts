/**
 * A postal code as patterns may write it: with the digits, dashes and blanks of ASCII for those that
 * people and papers have (full-width, Arabic, a minus), without the Japanese postal mark, and with a
 * blank, a hyphen or nothing between its groups.
 */
export function postalCodeSpellings(typed: string): string[] {
  const plain = typed
    .normalize('NFKC')
    .replaceAll(/\p{Cf}|〒/gu, '')
    .replaceAll(/\p{Nd}/gu, asciiDigit)
    .replaceAll(/[\p{Pd}\u2212\u30FC]/gu, '-')
    .trim()
  const spellings = ['', ' ', '-'].map((separator) => plain.replaceAll(/[\s-]+/g, separator))
  return [...new Set([plain, ...spellings])]
}

/** Unicode has the digits of each script in a row that begins at ‥0 or at ‥6. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  const row = code - (code % 16)
  const zero = /\p{Nd}/u.test(String.fromCodePoint(row)) ? row : row + 6
  return String(code - zero)
}
