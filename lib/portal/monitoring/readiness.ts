import { setTimeout as pause } from 'node:timers/promises'

/** Probes give up after a few seconds themselves, and then nobody learns why. */
const PATIENCE_MS = 2_000

/**
 * Creates a function that says why the portal can't answer requests, without anything that is nobody
 * else's business; null when it can. It never throws. However often it is called, the database is
 * asked one question at a time, so that probes put no load on a database that is slow.
 *
 * @param isAnswering Whether the database answers. It may take as long as it likes.
 */
export function createReadiness(isAnswering: () => Promise<boolean>): () => Promise<string | null> {
  let question: Promise<boolean> | undefined

  async function ask(): Promise<boolean> {
    try {
      return await isAnswering()
    } catch {
      return false
    } finally {
      question = undefined
    }
  }

  return async () => {
    question ??= ask()
    const answers = await Promise.race([question, pause(PATIENCE_MS, false, { ref: false })])
    return answers ? null : 'the database does not answer'
  }
}
