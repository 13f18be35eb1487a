import { env } from '../../env'
import { CommandError, UsageError } from '../command'

const SECONDS = { h: 3_600, d: 24 * 3_600 }

/**
 * Returns how long a link is to be valid, in seconds: `12h`, `30d`, or as long as its kind may.
 *
 * @throws {CommandError} for longer than that: the portal would cut it.
 */
export function parseLifetime(order: string | undefined, expires: string | undefined): number {
  const { orderLinkDays, portalLinkDays } = env().lifetimes
  const [what, days, variable] = order
    ? (['an order', orderLinkDays, 'PORTICO_ORDER_LINK_DAYS'] as const)
    : (['the portal', portalLinkDays, 'PORTICO_PORTAL_LINK_DAYS'] as const)
  const maximum = days * SECONDS.d
  const seconds = expires === undefined ? maximum : parseDuration(expires)
  if (seconds <= maximum) return seconds
  throw new CommandError(
    `A link to ${what} is good for ${days} days at most (${variable}), and ${expires} is longer.`,
  )
}

function parseDuration(text: string): number {
  const [, count, unit] = /^([1-9]\d{0,5})([hd])$/.exec(text) ?? []
  if (!count || !unit) {
    throw new UsageError(`--expires takes hours or days, like 12h or 30d, and not ${text}.`)
  }
  return Number(count) * (unit === 'h' ? SECONDS.h : SECONDS.d)
}
