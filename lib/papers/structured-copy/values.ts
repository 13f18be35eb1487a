import { cleanText } from '../../contract/clean-text'
import { demand } from './copy-reason'
import { removeUnwritable } from './xml'

/** An integer number of parts as a decimal: -1234 with two decimals is `-12.34`. */
export function toDecimal(parts: number, decimals: number): string {
  const digits = String(Math.abs(parts)).padStart(decimals + 1, '0')
  const point = digits.length - decimals
  const fraction = decimals > 0 ? `.${digits.slice(point)}` : ''
  return `${parts < 0 ? '-' : ''}${digits.slice(0, point)}${fraction}`
}

/** A text in one line; null where nothing of it can be seen. */
export function readText(text: string | null): string | null {
  return cleanText(removeUnwritable(text ?? '')) || null
}

/** The first and the last day of a time, as `20260314`. */
export type Days = { from: string; to: string }

/**
 * Creates what reads the days of a time zone. Both throw `LeftOut` where a moment isn't one or its
 * year hasn't four digits, and `days` where a time ends before it begins.
 */
export function createCalendar(timeZone: string) {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    era: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })

  function day(moment: string): string {
    const date = new Date(moment)
    demand(!Number.isNaN(date.getTime()), 'dates')
    const parts = new Map(format.formatToParts(date).map(({ type, value }) => [type, value]))
    demand(parts.get('era') === 'AD', 'dates')
    const written = ['year', 'month', 'day'] as const
    const digits = written.map((type) => parts.get(type)).join('')
    demand(/^\d{8}$/.test(digits), 'dates')
    return digits
  }

  function days(period: { from: string; to: string }): Days {
    const read = { from: day(period.from), to: day(period.to) }
    demand(read.from <= read.to, 'dates')
    return read
  }

  return { day, days }
}

export type Calendar = ReturnType<typeof createCalendar>
