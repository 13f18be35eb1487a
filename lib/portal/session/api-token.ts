import { openCustomerSession } from '../../polar/customer-sessions'
import type { Result } from '../../polar/failure'
import type { Subject } from '../links/subject'

/** A token that ends sooner than this is not begun with, in milliseconds. */
const MARGIN_MS = 60_000

/** How many people's tokens are kept; whoever was not seen for longest is asked for anew. */
const KEPT_MAX = 5_000

type Opened = Promise<Result<{ token: string; expires_at: string }>>

/** The API's one-hour sessions that this process has opened, by whom they are for. */
const openings = new Map<string, { opening: Opened; until: number }>()

/**
 * A token of the API for whoever has this access. Sessions that came of a link get one of
 * the same customer and the same member each time, so renewing never raises a role.
 */
export async function getApiToken(
  source: { token: string } | { subject: Subject },
): Promise<Result<string>> {
  if ('token' in source) return { ok: true, data: source.token }
  const result = await reuseOrOpen(source.subject)
  return result.ok ? { ok: true, data: result.data.token } : result
}

/** Forgets the token that was used last: the API no longer takes it. */
export function forgetApiToken(source: { token: string } | { subject: Subject }): void {
  if ('subject' in source) openings.delete(toKey(source.subject))
}

async function reuseOrOpen(subject: Subject): Opened {
  const key = toKey(subject)
  const kept = openings.get(key)
  openings.delete(key)
  const current = kept && kept.until > Date.now() ? kept : startOpening(key, subject)
  openings.set(key, current)
  for (const oldest of openings.keys()) {
    if (openings.size <= KEPT_MAX) break
    openings.delete(oldest)
  }
  return current.opening
}

function startOpening(key: string, subject: Subject): { opening: Opened; until: number } {
  const entry = { opening: openCustomerSession(subject), until: Number.POSITIVE_INFINITY }
  entry.opening.then(
    (result) => {
      if (result.ok) entry.until = Date.parse(result.data.expires_at) - MARGIN_MS
      else openings.delete(key)
    },
    () => openings.delete(key),
  )
  return entry
}

function toKey(subject: Subject): string {
  return JSON.stringify(subject)
}
