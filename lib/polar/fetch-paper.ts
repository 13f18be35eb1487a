import { env } from '../env'
import type { Result } from './failure'
import { fetchInProcess } from './in-process'

/** Longer than any paper takes; a customer waits for it. */
const TIMEOUT_MS = 30_000

/**
 * Fetches the file at an address that the API gave. The address opens the file for anybody, so it
 * never leaves the server.
 *
 * @returns The failure `unavailable` where there is no such file.
 */
export async function fetchPaper(url: string, timeout = TIMEOUT_MS): Promise<Result<Response>> {
  const signal = AbortSignal.timeout(timeout)
  try {
    const response = env().polarServer
      ? await fetch(url, { signal })
      : await fetchInProcess(new Request(url, { signal }))
    if (response.ok && response.body) return { ok: true, data: response }
  } catch {
    // No answer, or none in time.
  }
  return { ok: false, failure: { kind: 'unavailable' } }
}
