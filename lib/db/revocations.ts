import { and, desc, eq, or, sql } from 'drizzle-orm'
import type { Database } from './database'
import { isAmong, prepareOnce, UNNAMED } from './prepare-once'
import { type RevocationKind, revocations } from './schema'

/** The names by which something can be revoked, and when it was issued. */
export type Revocable = {
  issued: Date
  names: { kind: Exclude<RevocationKind, 'all'>; value: string }[]
}

export type Revocation = { kind: RevocationKind; value: string; until: Date | null }

/** Finds the revocation of each of these, in their order; null for what wasn't revoked. */
export async function findRevocations(
  database: Database,
  revocables: Revocable[],
): Promise<(Revocation | null)[]> {
  const names = revocables.flatMap((revocable) => revocable.names)
  const rows = await revocationsOf(database).execute({
    kinds: names.map(({ kind }) => kind),
    values: names.map(({ value }) => value),
  })
  return revocables.map(
    ({ issued, names }) => rows.find((row) => covers(row, issued, names)) ?? null,
  )
}

/** Those that have one of these kinds and one of these values, and those of everything. */
const revocationsOf = prepareOnce((database) =>
  database
    .select()
    .from(revocations)
    .where(
      or(
        eq(revocations.kind, 'all'),
        and(isAmong(revocations.kind, 'kinds'), isAmong(revocations.value, 'values')),
      ),
    )
    // The revocation of a single thing comes before one of many.
    .orderBy(desc(revocations.kind))
    .prepare(UNNAMED),
)

function covers({ kind, value, until }: Revocation, issued: Date, names: Revocable['names']) {
  const named = names.some((name) => name.kind === kind && name.value === value)
  return (kind === 'all' || named) && (until === null || issued <= until)
}

/** Saves revocations. They are final: a later one with an earlier time doesn't replace one. */
export async function saveRevocations(
  database: Database,
  added: Revocation[],
  now: Date,
): Promise<void> {
  await database
    .insert(revocations)
    .values(added.map((revocation) => ({ ...revocation, created_at: now })))
    .onConflictDoUpdate({
      target: [revocations.kind, revocations.value],
      set: { until: sql`greatest(${revocations.until}, excluded.until)` },
    })
}
