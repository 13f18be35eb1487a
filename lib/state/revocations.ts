import type { Revocable } from '../db/revocations'
import { stateDatabase } from './database'

export type { Revocable }

/** Which of these were revoked, in their order. Without a database nothing can be. */
export async function findRevoked(things: Revocable[]): Promise<boolean[]> {
  const database = await stateDatabase()
  if (!database) return things.map(() => false)
  const { findRevocations } = await import('../db/revocations')
  const found = await findRevocations(database, things)
  return found.map((revocation) => revocation !== null)
}

/** Ends one session for good, wherever a copy of its cookie may be. */
export async function revokeSession(id: string, now: Date): Promise<void> {
  const database = await stateDatabase()
  if (!database) return
  const { saveRevocations } = await import('../db/revocations')
  await saveRevocations(database, [{ kind: 'session', value: id, until: null }], now)
}
