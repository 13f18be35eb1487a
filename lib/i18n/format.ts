/** Dates, money and names of countries as people of a locale write them. */
export type Format = ReturnType<typeof createFormat>

/**
 * Formats of a locale. Every date stands in one time zone, the merchant's, so that a
 * page and the paper it is about agree.
 */
export function createFormat(locale: string, timeZone: string) {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const countries = new Intl.DisplayNames(locale, { type: 'region' })
  return {
    /** A moment (UTC, ISO 8601) as the day it was. */
    date: (moment: string) => date.format(new Date(moment)),
    /** An amount in a currency's minor unit. */
    money: (amount: number, currency: string) => money(locale, amount, currency),
    /** A country by its ISO 3166-1 alpha-2 code. */
    country: (code: string) => countries.of(code) ?? code,
    /** "One, two and three". */
    list: (items: string[]) => list.format(items),
    /** Puts texts into the order in which a dictionary of the locale has them. */
    compare: new Intl.Collator(locale).compare,
  }
}

/** The currency says how many decimals it has: none for JPY, three for KWD. */
function money(locale: string, amount: number, currency: string): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: currency.toUpperCase(),
  })
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 0
  return format.format(amount / 10 ** decimals)
}
