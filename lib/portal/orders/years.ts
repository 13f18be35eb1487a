import { env } from '../../env'
import { dayAfter, dayOf, startOfDay } from '../../papers/archive/days'

type Created = { created_at: string }

/** Lists the years from the latest order's to the first order's, in the portal's time zone. */
export function listYears(latest: Created | undefined, first: Created | undefined): number[] {
  if (!latest || !first) return []
  const [last, begin] = [yearOf(latest), yearOf(first)]
  return Array.from({ length: Math.max(0, last - begin) + 1 }, (_, index) => last - index)
}

/** Returns the year of an order, in the portal's time zone. */
export function yearOf({ created_at }: Created): number {
  return Number(dayOf(created_at, env().timeZone).slice(0, 4))
}

/** Returns the first moment of a year in the portal's time zone, and the first after it. */
export function boundsOf(year: number): { since: Date; before: Date } {
  const { timeZone } = env()
  return {
    since: startOfDay(`${year}-01-01`, timeZone),
    before: startOfDay(dayAfter(`${year}-12-31`), timeZone),
  }
}
