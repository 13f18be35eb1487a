import { env } from '../../env'
import { openCustomerSession } from '../../polar/customer-sessions'
import type { Result } from '../../polar/failure'
import { onePerProcess } from '../../process-wide'
import type { Subject } from '../links/subject'

/** A token that expires within so many milliseconds is renewed. */
const MARGIN_MS = 60_000

/** For how long it is remembered that a customer or member is gone. */
const GONE_MS = 60_000

/** For how many subjects tokens are kept; the least recently used are dropped. */
const KEPT_MAX = 5_000

type Opened = Promise<Result<{ token: string; expires_at: string }>>

type Openings = Map<string, { opening: Opened; until: number }>

declare module '../../process-wide' {
  interface ProcessWide {
    /** The customer sessions that this process has opened at the API, by their subject. */
    apiTokens: Openings
  }
}

const keptOpenings = (): Openings => onePerProcess('apiTokens', () => new Map())

/** Where a token of the API comes from: it is given, or opened for a subject. */
export type TokenSource = { token: string } | { subject: Subject; order?: string }

/** What tells one source from another. It is as secret as a token. */
export function toSourceKey(source: TokenSource): string {
  if ('token' in source) return source.token
  const key = JSON.stringify(source.subject)
  return isThroughLink(source) ? `${key} through a link` : key
}

/**
 * Whether the API is to record what is changed as changed through a link to an order. Only our own
 * keeps a history.
 */
function isThroughLink({ order }: { order?: string }): boolean {
  return order !== undefined && !env().polarServer
}

/**
 * Returns a token of the API for this source. A subject always gets a token for the same customer
 * and member, so renewing it never grants another role.
 */
export async function getApiToken(source: TokenSource): Promise<Result<string>> {
  if ('token' in source) return { ok: true, data: source.token }
  const result = await reuseOrOpen(source)
  return result.ok ? { ok: true, data: result.data.token } : result
}

/**
 * Forgets a subject's token, which the API no longer accepts; not one that was opened since, when
 * several calls had the same one rejected.
 */
export async function forgetApiToken(source: TokenSource, rejected: string): Promise<void> {
  if ('token' in source) return
  const openings = keptOpenings()
  const key = toSourceKey(source)
  const kept = openings.get(key)
  const result = await kept?.opening.catch(() => null)
  const isRejected = result?.ok && result.data.token === rejected
  if (isRejected && openings.get(key) === kept) openings.delete(key)
}

async function reuseOrOpen(source: { subject: Subject; order?: string }): Opened {
  const openings = keptOpenings()
  const key = toSourceKey(source)
  const kept = openings.get(key)
  openings.delete(key)
  const current =
    kept && kept.until > Date.now()
      ? kept
      : startOpening(openings, key, openCustomerSession(source.subject, isThroughLink(source)))
  openings.set(key, current)
  for (const oldest of openings.keys()) {
    if (openings.size <= KEPT_MAX) break
    openings.delete(oldest)
  }
  return current.opening
}

function startOpening(
  openings: Openings,
  key: string,
  opening: Opened,
): { opening: Opened; until: number } {
  const entry = { opening, until: Number.POSITIVE_INFINITY }
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
