const FIRST_MS = 5_000
const LONGEST_MS = 2 * 3_600_000

/** With the waits between them, these take a day. */
const ATTEMPTS_MAX = 23

/** A tenth more or less, so that jobs that failed together aren't tried again together. */
const JITTER = 0.1

/**
 * How long to wait after so many failed attempts, in milliseconds: twice as long each time,
 * up to two hours. Null after a day of attempts: the job is given up.
 */
export function waitAfter(attempts: number): number | null {
  if (attempts >= ATTEMPTS_MAX) return null
  const wait = Math.min(FIRST_MS * 2 ** (attempts - 1), LONGEST_MS)
  return Math.round(wait * (1 - JITTER + 2 * JITTER * Math.random()))
}
