import { openCustomerSession } from '../../polar/customer-sessions'
import type { Result } from '../../polar/failure'
import type { Subject } from '../links/subject'

/** A token that ends sooner than this is not begun with, in milliseconds. */
const MARGIN_MS = 60_000

/** How many people's tokens are kept; whoever was not seen for longest is asked for anew. */
const KEPT_MAX = 5_000

type Opened = Promise<Result<{ token: string; expires_at: string }>>

/** The API's one-hour sessions that this process has opened, by whom they are for. */
const opened = new Map<string, { opening: Opened; until: number }>()

/**
 * A token of the API for whoever has this access. Sessions that came of a link get one of
 * the same customer and the same member each time, so renewing never raises a role.
 */
export async function apiTokenFor(
  access: { token: string } | { subject: Subject },
): Promise<Result<string>> {
  if ('token' in access) return { ok: true, data: access.token }
  const result = await openedFor(access.subject)
  return result.ok ? { ok: true, data: result.data.token } : result
}

/** Forgets the token that was used last: the API no longer takes it. */
export function forgetApiToken(access: { token: string } | { subject: Subject }): void {
  if ('subject' in access) opened.delete(keyOf(access.subject))
}

async function openedFor(subject: Subject): Opened {
  const key = keyOf(subject)
  const kept = opened.get(key)
  opened.delete(key)
  const current = kept && kept.until > Date.now() ? kept : begin(key, subject)
  opened.set(key, current)
  for (const oldest of opened.keys()) {
    if (opened.size <= KEPT_MAX) break
    opened.delete(oldest)
  }
  return current.opening
}

function begin(key: string, subject: Subject): { opening: Opened; until: number } {
  const entry = { opening: openCustomerSession(subject), until: Number.POSITIVE_INFINITY }
  entry.opening.then(
    (result) => {
      if (result.ok) entry.until = Date.parse(result.data.expires_at) - MARGIN_MS
      else opened.delete(key)
    },
    () => opened.delete(key),
  )
  return entry
}

function keyOf(subject: Subject): string {
  return JSON.stringify(subject)
}
