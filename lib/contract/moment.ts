import * as z from 'zod/mini'

const NO_MOMENT = 'Input should be a valid datetime'

const day = z.iso.date()
const dayAndTime = z.iso.datetime({ offset: true, local: true })

const PARTS = /^(\d{4}-\d{2}-\d{2})(?:[T _](.*?)(Z|[+-]\d{2}:?\d{2})?)?$/i

/**
 * The moment that ISO 8601 names, also as databases and logs write it: a day alone is its
 * beginning, and without a zone it is UTC. Null for what is none. To the millisecond, which is
 * what the database holds.
 */
function readMoment(written: string): Date | null {
  const [, date = '', time, zone = 'Z'] = PARTS.exec(written) ?? []
  if (time === undefined) return day.safeParse(date).success ? new Date(`${date}T00:00Z`) : null
  const standard =
    `${date}T${time.replace(/^\d{2}:\d{2}$/, '$&:00')}` +
    zone.toUpperCase().replace(/(\d{2})(\d{2})$/, '$1:$2')
  return dayAndTime.safeParse(standard).success ? new Date(standard) : null
}

/**
 * A moment on its way in, not before `first`.
 *
 * @param tooEarly What is said of an earlier one.
 */
export function moment(first: Date, tooEarly = NO_MOMENT) {
  return z.pipe(
    z.string().check(z.refine((written) => readMoment(written) !== null, { error: NO_MOMENT })),
    z.pipe(
      z.transform((written: string) => readMoment(written) ?? first),
      z.date().check(z.minimum(first, { error: tooEarly }), z.maximum(LAST, { error: NO_MOMENT })),
    ),
  )
}

/** ISO 8601 writes no later one in four digits of a year. */
const LAST = new Date('9999-12-31T23:59:59.999Z')
