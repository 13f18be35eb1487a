import { openCustomerSession } from '../../polar/customer-sessions'
import type { Result } from '../../polar/failure'
import type { Subject } from '../links/subject'

/** A token that expires within so many milliseconds is renewed. */
const MARGIN_MS = 60_000

/** For how long it is remembered that a customer or member is gone. */
const GONE_MS = 60_000

/** For how many subjects tokens are kept; the least recently used are dropped. */
const KEPT_MAX = 5_000

type Opened = Promise<Result<{ token: string; expires_at: string }>>

/** The customer sessions that this process has opened at the API, by their subject. */
const openings = new Map<string, { opening: Opened; until: number }>()

/**
 * Returns a token of the API for this source. A subject always gets a token for the same customer
 * and member, so renewing it never grants another role.
 */
export async function getApiToken(
  source: { token: string } | { subject: Subject },
): Promise<Result<string>> {
  if ('token' in source) return { ok: true, data: source.token }
  const result = await reuseOrOpen(source.subject)
  return result.ok ? { ok: true, data: result.data.token } : result
}

/**
 * Forgets a subject's token, which the API no longer accepts; not one that was opened since, when
 * several calls had the same one rejected.
 */
export async function forgetApiToken(
  source: { token: string } | { subject: Subject },
  rejected: string,
): Promise<void> {
  if ('token' in source) return
  const key = toKey(source.subject)
  const kept = openings.get(key)
  const result = await kept?.opening.catch(() => null)
  const isRejected = result?.ok && result.data.token === rejected
  if (isRejected && openings.get(key) === kept) openings.delete(key)
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
      else if (result.failure.kind === 'invalid') entry.until = Date.now() + GONE_MS
      else openings.delete(key)
    },
    () => openings.delete(key),
  )
  return entry
}

function toKey(subject: Subject): string {
  return JSON.stringify(subject)
}
