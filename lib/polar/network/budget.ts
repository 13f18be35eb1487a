import { setTimeout as pause } from 'node:timers/promises'

const WINDOW_MS = 60_000

/** Who waits longer for a turn is told to come back. */
const PATIENCE_MS = 2_000

/** An API can be busy for one customer alone, or for what others send: bulk still gets on. */
const TAUGHT_SHARE_MIN = 0.2

/** For how long a busy API's lesson holds. */
const TAUGHT_MS = 10 * 60_000

/** Work in bulk takes this part of the calls at most, and none of the last fifth. */
const BULK_SHARE = 0.4
const BULK_ENDS_AT = 0.8

/**
 * How many calls an instance may still make. Copies of modules share it, so it throws no errors of a
 * class: another copy wouldn't know them.
 */
export type Budget = {
  /**
   * Takes one call, and waits for it for two seconds at most. Work in bulk waits behind pages.
   *
   * @returns Null when it is taken, else the seconds until there is one.
   */
  take(isBulk: boolean): Promise<number | null>
  /**
   * Notes that the API is busy: for ten minutes, what was sent in this minute counts as the budget
   * for work in bulk, if it is more than a fifth.
   */
  learn(): void
}

/**
 * Creates a budget of calls. No minute has more than `limit`, whenever it begins: the API may count
 * from any moment.
 */
export function createBudget(limit: number): Budget {
  let sent: { at: number; isBulk: boolean }[] = []
  let taught = { limit, until: 0 }

  /** Milliseconds until one more may be sent; 0 for now. */
  function waitFor(isBulk: boolean, now: number): number {
    sent = sent.filter(({ at }) => at > now - WINDOW_MS)
    if (!isBulk) return untilBelow(sent, limit, now)
    const most = taught.until > now ? Math.min(limit, taught.limit) : limit
    const inBulk = sent.filter((call) => call.isBulk)
    return Math.max(
      untilBelow(inBulk, atLeastOne(most * BULK_SHARE), now),
      untilBelow(sent, atLeastOne(most * BULK_ENDS_AT), now),
    )
  }

  return {
    async take(isBulk) {
      const deadline = Date.now() + PATIENCE_MS
      for (;;) {
        const now = Date.now()
        const wait = waitFor(isBulk, now)
        if (wait === 0) {
          sent.push({ at: now, isBulk })
          return null
        }
        if (now + wait > deadline) return Math.ceil(wait / 1_000)
        await pause(wait)
      }
    },
    learn() {
      const now = Date.now()
      const inMinute = sent.filter(({ at }) => at > now - WINDOW_MS).length
      taught = { limit: Math.max(inMinute, limit * TAUGHT_SHARE_MIN), until: now + TAUGHT_MS }
    },
  }
}

/** When fewer than `most` of these will have been sent within a minute. */
function untilBelow(calls: readonly { at: number }[], most: number, now: number): number {
  const blocking = calls[calls.length - most]
  return blocking ? blocking.at + WINDOW_MS - now : 0
}

function atLeastOne(count: number): number {
  return Math.max(1, Math.floor(count))
}
