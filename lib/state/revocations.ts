import { and, eq, or } from 'drizzle-orm'
import { type RevocationKind, revocations } from '../db/schema'
import { stateDatabase } from './database'

/** The names by which something can be revoked, and when it came to be. */
export type Revocable = {
  issued: Date
  names: { kind: Exclude<RevocationKind, 'all'>; value: string }[]
}

/** Which of these were revoked, in their order. Without a database nothing can be. */
export async function findRevoked(things: Revocable[]): Promise<boolean[]> {
  const names = things.flatMap((thing) => thing.names)
  const database = await stateDatabase()
  if (!database || names.length === 0) return things.map(() => false)
  const matches = names.map(({ kind, value }) =>
    and(eq(revocations.kind, kind), eq(revocations.value, value)),
  )
  const rows = await database
    .select()
    .from(revocations)
    .where(or(eq(revocations.kind, 'all'), ...matches))
  return things.map(({ issued, names }) =>
    rows.some(
      ({ kind, value, until }) =>
        (kind === 'all' || names.some((name) => name.kind === kind && name.value === value)) &&
        (until === null || issued <= until),
    ),
  )
}

/** Ends one session for good, wherever a copy of its cookie may be. */
export async function revokeSession(id: string, now: Date): Promise<void> {
  const database = await stateDatabase()
  await database
    ?.insert(revocations)
    .values({ kind: 'session', value: id, until: null, created_at: now })
    .onConflictDoNothing()
}
