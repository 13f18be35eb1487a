import { decimalsOf } from '../contract/currency'

/** Dates, money and names of countries as people of a locale write them. */
export type Format = ReturnType<typeof createFormat>

/**
 * Creates the formats of a locale. All dates are in the merchant's time zone, so that a page and
 * its invoice agree.
 *
 * No format throws: an API or an import may contain an invalid date, currency or country, and one
 * odd order must not break the whole list. Such a value is shown as it is.
 */
export function createFormat(locale: string, timeZone: string) {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone })
  const moment = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  })
  const year = new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const countries = new Intl.DisplayNames(locale, { type: 'region' })
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  return {
    /** The day of a time (UTC, ISO 8601). */
    date: (moment: string) => formatOr(moment, () => date.format(new Date(moment))),
    /** A time to the minute, with its zone. */
    moment: (time: string) => formatOr(time, () => moment.format(new Date(time))),
    /** The year of a time. */
    year: (moment: string) => formatOr(moment, () => year.format(new Date(moment))),
    /** The days from one time to another; one day where both are on the same. */
    period: (from: string, to: string) =>
      formatOr(`${from} – ${to}`, () => date.formatRange(new Date(from), new Date(to))),
    /** An amount in a currency's minor unit. */
    money: (amount: number, currency: string) => formatMoney(locale, amount, currency),
    /** How many there are of something. */
    number: (count: number) => number.format(count),
    /** A rate of tax in hundredths of a percent. */
    rate: (hundredths: number) => percent.format(hundredths / 10_000),
    /** A country by its ISO 3166-1 alpha-2 code. */
    country: (code: string) => formatOr(code, () => countries.of(code)),
    /** "One, two and three". */
    list: (items: string[]) => list.format(items),
    /** Compares texts for sorting, as a dictionary in this locale does. */
    compare: new Intl.Collator(locale).compare,
  }
}

/** The currency determines the decimals: none for JPY, three for KWD. */
function formatMoney(locale: string, amount: number, currency: string): string {
  const code = currency.toUpperCase()
  // An invalid code gets as many decimals as most currencies have.
  const formatPlainly = () =>
    `${new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(amount / 100)} ${code}`.trim()
  return formatOr(formatPlainly, () => {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency: code })
    return format.format(amount / 10 ** decimalsOf(format))
  })
}

/** Returns the formatted value, or `plain` if `Intl` can't format it. */
function formatOr(plain: string | (() => string), format: () => string | undefined): string {
  const fallBack = typeof plain === 'string' ? () => plain : plain
  try {
    return format() ?? fallBack()
  } catch (error) {
    if (error instanceof RangeError) return fallBack()
    throw error
  }
}
