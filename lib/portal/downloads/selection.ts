import { dayAfter, isDay, startOfDay } from '../../papers/archive/days'

/** From a moment on, until another that is no part of it. */
export type Period = { since: Date; before: Date }

/** Which orders somebody wants the papers of: those that were ticked, or those of some days. */
export type Selection = { ids: string[] } | Period

const YEAR = /^[12]\d{3}$/
const MONTH = /^(0[1-9]|1[0-2])$/

/**
 * Reads a selection from a form: ticks count before a period, and a period before a year. Days are
 * those of the time zone.
 *
 * @returns null where nothing is chosen, or what was typed is no day.
 */
export function parseSelection(form: URLSearchParams, timeZone: string): Selection | null {
  const ids = form.getAll('order')
  if (ids.length > 0) return { ids: [...new Set(ids)] }
  const [from, to] = [form.get('from') || null, form.get('to') || null]
  const days = from || to ? { from: from ?? '1970-01-01', to: to ?? '9998-12-31' } : daysOf(form)
  if (!days || !isDay(days.from) || !isDay(days.to) || days.from > days.to) return null
  return {
    since: startOfDay(days.from, timeZone),
    before: startOfDay(dayAfter(days.to), timeZone),
  }
}

/** The first and the last day of a year, or of a month of it. */
function daysOf(form: URLSearchParams): { from: string; to: string } | null {
  const year = form.get('year') ?? ''
  const month = form.get('month') ?? ''
  if (!YEAR.test(year)) return null
  if (!MONTH.test(month)) return { from: `${year}-01-01`, to: `${year}-12-31` }
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}` }
}
