import { and, desc, eq, or, sql } from 'drizzle-orm'
import type { Database } from './database'
import { type RevocationKind, revocations } from './schema'

/** The names by which something can be revoked, and when it came to be. */
export type Revocable = {
  issued: Date
  names: { kind: Exclude<RevocationKind, 'all'>; value: string }[]
}

export type Revocation = { kind: RevocationKind; value: string; until: Date | null }

/** By what each of these was revoked, in their order; null for what was not. */
export async function findRevocations(
  database: Database,
  things: Revocable[],
): Promise<(Revocation | null)[]> {
  const matches = things
    .flatMap(({ names }) => names)
    .map(({ kind, value }) => and(eq(revocations.kind, kind), eq(revocations.value, value)))
  const rows = await database
    .select()
    .from(revocations)
    .where(or(eq(revocations.kind, 'all'), ...matches))
    // What names the thing itself comes before what names many.
    .orderBy(desc(revocations.kind))
  return things.map(({ issued, names }) => rows.find((row) => means(row, issued, names)) ?? null)
}

function means({ kind, value, until }: Revocation, issued: Date, names: Revocable['names']) {
  const named = names.some((name) => name.kind === kind && name.value === value)
  return (kind === 'all' || named) && (until === null || issued <= until)
}

/** Keeps these for good: nothing that was revoked comes back by revoking less. */
export async function keepRevocations(
  database: Database,
  kept: Revocation[],
  now: Date,
): Promise<void> {
  await database
    .insert(revocations)
    .values(kept.map((revocation) => ({ ...revocation, created_at: now })))
    .onConflictDoUpdate({
      target: [revocations.kind, revocations.value],
      set: { until: sql`greatest(${revocations.until}, excluded.until)` },
    })
}
