import { computeKeyedHash } from '../../crypto/keyed-hash'
import { stateDatabase } from '../database'
import { portalSecrets } from '../portal-secrets'
import { countInMemory } from './rate-limit-memory'

/** How often something may be asked for, and by or for whom. */
export type Limit = {
  /** What is asked for, and whether it is counted by address or by client. */
  what: string
  whose: string
  most: number
  seconds: number
}

/**
 * Counts one more against each of these limits in turn, up to one that is reached. Where there
 * is a database, the count holds across instances and restarts.
 *
 * @returns When to come back; null when all allow it.
 */
export async function overLimit(limits: Limit[], now: Date): Promise<Date | null> {
  const database = await stateDatabase()
  const [secret] = await portalSecrets()
  const table = database && (await import('./rate-limit-table'))
  for (const limit of limits) {
    const key = limitKey(limit, secret)
    const until = new Date(now.getTime() + limit.seconds * 1_000)
    const counted = table
      ? await table.countInTable(database, key, until, now)
      : countInMemory(key, until, now)
    if (counted.count > limit.most) return counted.until
  }
  return null
}

/** Whose limit it is can't be read out of this, nor guessed without the secret. */
export function limitKey({ what, whose }: Pick<Limit, 'what' | 'whose'>, secret: string): string {
  return computeKeyedHash(secret, 'rate limit', `${what}\n${whose}`)
}
