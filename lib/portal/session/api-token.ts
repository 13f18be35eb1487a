import { openCustomerSession } from '../../polar/customer-sessions'
import type { Result } from '../../polar/failure'
import type { Holder } from '../links/portal-link'

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
  access: { token: string } | { holder: Holder },
): Promise<Result<string>> {
  if ('token' in access) return { ok: true, data: access.token }
  const result = await openedFor(access.holder)
  return result.ok ? { ok: true, data: result.data.token } : result
}

/** Forgets the token that was used last: the API no longer takes it. */
export function forgetApiToken(access: { token: string } | { holder: Holder }): void {
  if ('holder' in access) opened.delete(keyOf(access.holder))
}

async function openedFor(holder: Holder): Opened {
  const key = keyOf(holder)
  const kept = opened.get(key)
  opened.delete(key)
  const current = kept && kept.until > Date.now() ? kept : begin(key, holder)
  opened.set(key, current)
  for (const oldest of opened.keys()) {
    if (opened.size <= KEPT_MAX) break
    opened.delete(oldest)
  }
  return current.opening
}

function begin(key: string, holder: Holder): { opening: Opened; until: number } {
  const entry = { opening: openCustomerSession(holder), until: Number.POSITIVE_INFINITY }
  entry.opening.then(
    (result) => {
      if (result.ok) entry.until = Date.parse(result.data.expires_at) - MARGIN_MS
      else opened.delete(key)
    },
    () => opened.delete(key),
  )
  return entry
}

function keyOf(holder: Holder): string {
  return JSON.stringify(holder)
}
