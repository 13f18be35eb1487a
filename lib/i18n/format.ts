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
  const date = lazy(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }))
  const dateTime = lazy(
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
  )
  const moment = lazy(
    () =>
      new Intl.DateTimeFormat(locale, {
        year: 'numeric',
        month: 'short',
        day: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
        timeZoneName: 'short',
        timeZone,
      }),
  )
  const year = lazy(() => new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone }))
  const gregorian = { month: 'long', calendar: 'gregory', timeZone: 'UTC' } as const
  const monthAlone = lazy(() => new Intl.DateTimeFormat(locale, gregorian))
  const monthOfYear = lazy(() => new Intl.DateTimeFormat(locale, { ...gregorian, year: 'numeric' }))
  const list = lazy(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  const countries = lazy(() => new Intl.DisplayNames(locale, { type: 'region' }))
  const number = lazy(() => new Intl.NumberFormat(locale))
  const percent = lazy(
    () => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }),
  )
  const collator = lazy(() => new Intl.Collator(locale))
  return {
    /** The day of a time (UTC, ISO 8601). */
    date: (moment: string) => formatOr(moment, () => date().format(new Date(moment))),
    /** The day and the time of day, to the minute. */
    dateTime: (moment: string) => formatOr(moment, () => dateTime().format(new Date(moment))),
    /** A time to the minute, with its zone. */
    moment: (time: string) => formatOr(time, () => moment().format(new Date(time))),
    /** The year of a time. */
    year: (moment: string) => formatOr(moment, () => year().format(new Date(moment))),
    /**
     * The name of a Gregorian month, 1 to 12. It is taken from a date with a year, since `Intl` has
     * Greek months without one in the genitive.
     */
    month: (month: number) => {
      const day = new Date(Date.UTC(2026, month - 1))
      const name = monthOfYear()
        .formatToParts(day)
        .find(({ type }) => type === 'month')?.value
      return name && /\p{L}/u.test(name) ? name : monthAlone().format(day)
    },
    /** The days from one time to another; one day where both are on the same. */
    period: (from: string, to: string) =>
      formatOr(`${from} – ${to}`, () => date().formatRange(new Date(from), new Date(to))),
    /** An amount in a currency's minor unit. */
    money: createMoneyFormat(locale),
    /** How many there are of something. */
    number: (count: number) => number().format(count),
    /** A rate of tax in hundredths of a percent. */
    rate: (hundredths: number) => percent().format(hundredths / 10_000),
    /** A country by its ISO 3166-1 alpha-2 code. */
    country: (code: string) => formatOr(code, () => countries().of(code)),
    /** "One, two and three". */
    list: (items: string[]) => list().format(items),
    /** Compares texts for sorting, as a dictionary in this locale does. */
    compare: (a: string, b: string) => collator().compare(a, b),
  }
}

/** A format of `Intl` takes longer to make than to use, and a page uses few of them. */
function lazy<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}

type FormatAmount = (amount: number) => string

function createMoneyFormat(locale: string): (amount: number, currency: string) => string {
  const byCurrency = new Map<string, FormatAmount>()
  return (amount, currency) => {
    const code = currency.toUpperCase()
    let format = byCurrency.get(code)
    if (!format) {
      format = createAmountFormat(locale, code)
      byCurrency.set(code, format)
    }
    return format(amount)
  }
}

/** The currency determines the decimals: none for JPY, three for KWD. */
function createAmountFormat(locale: string, code: string): FormatAmount {
  try {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency: code })
    const unit = 10 ** decimalsOf(format)
    return holdSymbolTogether(format, (amount) => format.format(amount / unit))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    // An invalid code gets as many decimals as most currencies have.
    const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 })
    return (amount) => `${format.format(amount / 100)} ${code}`.trim()
  }
}

const RIGHT_TO_LEFT = '\u200f'
const LEFT_TO_RIGHT = '\u200e'

/**
 * In Arabic, `US$` stands after the amount. Nothing stands after its last sign, which would then go
 * to the other side of its letters, or of a negative amount.
 */
function holdSymbolTogether(format: Intl.NumberFormat, write: FormatAmount): FormatAmount {
  const symbol = format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? ''
  const isMixed = write(0).startsWith(RIGHT_TO_LEFT) && /\p{Script=Latin}/u.test(symbol)
  if (!isMixed) return write
  const held = `${RIGHT_TO_LEFT}\u00a0${LEFT_TO_RIGHT}${symbol}${LEFT_TO_RIGHT}`
  return (amount) => write(amount).replace(`\u00a0${symbol}`, () => held)
}

/** Returns the formatted value, or `plain` if `Intl` can't format it. */
function formatOr(plain: string, format: () => string | undefined): string {
  try {
    return format() ?? plain
  } catch (error) {
    if (error instanceof RangeError) return plain
    throw error
  }
}
