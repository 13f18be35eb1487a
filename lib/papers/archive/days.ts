/** Where days begin and end differs by at most this much between two places on Earth. */
const HOURS_MAX = 26 * 3_600_000

const DAY_MS = 24 * 3_600_000

/** Returns the day of a moment in a time zone, as `2026-03-14`; what is no moment, as it is. */
export function dayOf(moment: string, timeZone: string): string {
  const date = new Date(moment)
  if (Number.isNaN(date.getTime())) return moment
  const parts = new Map(
    getFormat(timeZone)
      .formatToParts(date)
      .map(({ type, value }) => [type, value]),
  )
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`
}

/** Creating one takes longer than most of what is done with it. */
const formats = new Map<string, Intl.DateTimeFormat>()

function getFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  formats.set(timeZone, format)
  return format
}

/** Returns the first moment of a day, which clocks may begin at another time than midnight. */
export function startOfDay(day: string, timeZone: string): Date {
  let before = Date.parse(day) - HOURS_MAX
  let since = Date.parse(day) + HOURS_MAX
  while (since - before > 1) {
    const middle = Math.floor((before + since) / 2)
    if (dayOf(new Date(middle).toISOString(), timeZone) < day) before = middle
    else since = middle
  }
  return new Date(since)
}

/** Returns the day after this one. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10)
}

/** Whether a text is a day of the calendar, written as `2026-03-14`. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
