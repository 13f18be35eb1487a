import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import { type MirroredKind, mirrorObjects, mirrorProgress } from '../../db/schema'
import type { Services } from '../services'

/**
 * How long an instance has a run for itself after it last said so, in milliseconds. It outlasts the
 * time that a page may take, waiting for a busy API included.
 */
const LEASE_MS = 120_000

/** Where a run is: the list, by its index, and the page that is next. */
export type Position = { run: number; step: number; page: number }

export type MirrorState = {
  /** When a whole run last ended; null while there was none, and the mirror isn't whole. */
  completedAt: Date | null
  /** When the hosted API was last heard of. */
  heardAt: Date | null
}

export async function readState({ database }: Services): Promise<MirrorState> {
  const [row] = await database.select().from(mirrorProgress)
  return { completedAt: row?.completed_at ?? null, heardAt: row?.heard_at ?? null }
}

/**
 * Takes the run that is under way where it stands, or begins another; null while an instance is at
 * it, itself included.
 */
export async function claimRun({ database, clock }: Services): Promise<Position | null> {
  const now = clock()
  await database.insert(mirrorProgress).values({ id: 1 }).onConflictDoNothing()
  const isNew = sql`${mirrorProgress.started_at} is null`
  const [row] = await database
    .update(mirrorProgress)
    .set({
      claimed_until: leaseFrom(now),
      started_at: sql`coalesce(${mirrorProgress.started_at}, ${now.toISOString()}::timestamptz)`,
      run: sql`${mirrorProgress.run} + case when ${isNew} then 1 else 0 end`,
      step: sql`case when ${isNew} then 0 else ${mirrorProgress.step} end`,
      page: sql`case when ${isNew} then 1 else ${mirrorProgress.page} end`,
    })
    .where(or(isNull(mirrorProgress.claimed_until), lt(mirrorProgress.claimed_until, now)))
    .returning()
  return row ? { run: row.run, step: row.step, page: row.page } : null
}

/** Notes what is done, so that whoever goes on does so here, and holds the run for longer. */
export async function saveProgress(
  { database, clock }: Services,
  { run, step, page }: Position,
): Promise<void> {
  const now = clock()
  await database
    .update(mirrorProgress)
    .set({ step, page, claimed_until: leaseFrom(now), heard_at: now })
    .where(eq(mirrorProgress.run, run))
}

/** Leaves a run to whoever goes on with it. */
export async function releaseRun({ database }: Services, run: number): Promise<void> {
  await database
    .update(mirrorProgress)
    .set({ claimed_until: null })
    .where(eq(mirrorProgress.run, run))
}

/** Ends a run that has read everything: the mirror is whole. */
export async function completeRun({ database, clock }: Services, run: number): Promise<void> {
  const now = clock()
  await database
    .update(mirrorProgress)
    .set({ completed_at: now, heard_at: now, started_at: null, claimed_until: null })
    .where(eq(mirrorProgress.run, run))
}

/** Notes that the hosted API was heard of, by an event. */
export async function noteHeard({ database, clock }: Services): Promise<void> {
  const heard_at = clock()
  await database
    .insert(mirrorProgress)
    .values({ id: 1, heard_at })
    .onConflictDoUpdate({ target: mirrorProgress.id, set: { heard_at } })
}

function leaseFrom(now: Date): Date {
  return new Date(now.getTime() + LEASE_MS)
}

const UNSEEN_MAX = 100

/** Objects of a kind that a run hasn't come across, though it has read all: some at a time. */
export async function listUnseen(
  { database }: Services,
  kind: MirroredKind,
  run: number,
): Promise<string[]> {
  const rows = await database
    .select({ id: mirrorObjects.id })
    .from(mirrorObjects)
    .where(
      and(
        eq(mirrorObjects.kind, kind),
        lt(mirrorObjects.seen, run),
        eq(mirrorObjects.deleted, false),
      ),
    )
    .orderBy(mirrorObjects.id)
    .limit(UNSEEN_MAX)
  return rows.map(({ id }) => id)
}
