/** Dates, money and names of countries as people of a locale write them. */
export type Format = ReturnType<typeof createFormat>

/**
 * Formats of a locale. Every date stands in one time zone, the merchant's, so that a
 * page and the invoice it is about agree.
 *
 * None of them throws: an API or an import may bring a date, currency or country that has no
 * form here, and one odd order must not take its list down. Such a value is shown as it came.
 */
export function createFormat(locale: string, timeZone: string) {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const countries = new Intl.DisplayNames(locale, { type: 'region' })
  return {
    /** A moment (UTC, ISO 8601) as the day it was. */
    date: (moment: string) => formatOr(moment, () => date.format(new Date(moment))),
    /** An amount in a currency's minor unit. */
    money: (amount: number, currency: string) => money(locale, amount, currency),
    /** A country by its ISO 3166-1 alpha-2 code. */
    country: (code: string) => formatOr(code, () => countries.of(code)),
    /** "One, two and three". */
    list: (items: string[]) => list.format(items),
    /** Puts texts into the order in which a dictionary of the locale has them. */
    compare: new Intl.Collator(locale).compare,
  }
}

/** The currency says how many decimals it has: none for JPY, three for KWD. */
function money(locale: string, amount: number, currency: string): string {
  const code = currency.toUpperCase()
  // A code that is none has as many decimals as most currencies.
  const plain = () =>
    `${new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(amount / 100)} ${code}`.trim()
  return formatOr(plain, () => {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency: code })
    const decimals = format.resolvedOptions().maximumFractionDigits ?? 0
    return format.format(amount / 10 ** decimals)
  })
}

/** What `format` makes of a value, or `plain` where the value has no form in `Intl`. */
function formatOr(plain: string | (() => string), format: () => string | undefined): string {
  const shownPlainly = typeof plain === 'string' ? () => plain : plain
  try {
    return format() ?? shownPlainly()
  } catch (error) {
    if (error instanceof RangeError) return shownPlainly()
    throw error
  }
}
