import { asciiDigits } from '../../contract/ascii-digits'

/** `€`, `US$` (in French `$US`), and blanks and direction marks, wherever they stand. */
const SYMBOLS = /(?<!\p{L})\p{L}{0,2}\p{Sc}(?:\p{L}{2}(?!\p{L}))?|[\s\p{Cf}]/gu

/** Marks that only ever separate groups of digits. */
const GROUPS = /['’\u066C]/g

const CODE = /^[a-z]{3}|[a-z]{3}$/i

const ENGLISH = /^(\d{1,3}(?:,\d{2,3})*,\d{3}|\d+)(?:\.(\d{0,4}))?$/
const GERMAN = /^(\d{1,3}(?:\.\d{2,3})*\.\d{3}|\d+)(?:,(\d{0,4}))?$/

const DIGITS_MAX = 12

/**
 * Returns an amount of money as a number with a point, such as `907.13`, from how somebody in this
 * locale writes it, with or without a currency; null when the text is no amount. Where a point or
 * comma can't mean what it means in this locale, it is read as elsewhere.
 */
export function parseAmount(text: string, locale: string): string | null {
  const bare = removeCurrency(asciiDigits(text.normalize('NFKC'))).replaceAll(GROUPS, '')
  const isCommaDecimal = findDecimalSeparator(locale) === ','
  const [here, elsewhere] = isCommaDecimal ? [GERMAN, ENGLISH] : [ENGLISH, GERMAN]
  const written = bare.replace('\u066B', isCommaDecimal ? ',' : '.')
  const [, whole, fraction] = here.exec(written) ?? elsewhere.exec(written) ?? []
  const digits = whole?.replaceAll(/\D/g, '')
  // Zeros in front are those of a number.
  if (!digits || digits.length > DIGITS_MAX || /^0\d/.test(digits)) return null
  return fraction ? `${digits}.${fraction}` : digits
}

function removeCurrency(text: string): string {
  const bare = text.replaceAll(SYMBOLS, '')
  const code = CODE.exec(bare)?.[0].toUpperCase()
  const isCurrency = code !== undefined && Intl.supportedValuesOf('currency').includes(code)
  return isCurrency ? bare.replace(CODE, '') : bare
}

function findDecimalSeparator(locale: string): string | undefined {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5)
  return parts.find(({ type }) => type === 'decimal')?.value
}
