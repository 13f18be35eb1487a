import { sql } from 'drizzle-orm'
import * as z from 'zod/mini'
import type { Database } from '../../db/database'
import type { MirroredKind } from '../../db/schema'

export type Version = { id: string; kind: MirroredKind; version: string; deleted: boolean }

const idRows = z.object({ rows: z.array(z.object({ id: z.string() })) })

/**
 * Returns which of these are here already, as new as they are, or deleted. Looking locks nothing, so
 * that events of many orders don't wait for each other because of the product that they share.
 */
export async function findKnownVersions(
  database: Database,
  versions: readonly Version[],
): Promise<Set<string>> {
  if (versions.length === 0) return new Set()
  const result = await database.execute(sql`
    select kept.id from mirror_objects as kept
    join json_populate_recordset(null::mirror_objects, ${JSON.stringify(versions)}::json) as new
      on new.id = kept.id
    where kept.deleted or (not new.deleted and kept.version >= new.version)`)
  return new Set(idRows.parse(result).rows.map(({ id }) => id))
}

/**
 * Records these versions of objects, each at most once, and returns the ids of those that are to be
 * stored: what is older than what is here isn't, and after a deletion nothing is. The rows are locked
 * until the transaction ends, always in the same order, so that events at the same moment wait for
 * each other and can't lock each other out.
 *
 * @param run The run of the synchronization that has come across them; 0 for an event.
 */
export async function acceptVersions(
  transaction: Database,
  versions: readonly Version[],
  run: number,
): Promise<Set<string>> {
  if (versions.length === 0) return new Set()
  const rows = JSON.stringify(versions)
  const result = await transaction.execute(sql`
    insert into mirror_objects as kept (id, kind, version, deleted, seen)
    select id, kind, version, deleted, ${run}
      from json_populate_recordset(null::mirror_objects, ${rows}::json) order by id
    on conflict (id) do update set version = excluded.version, deleted = excluded.deleted
    where excluded.deleted or (not kept.deleted and excluded.version >= kept.version)
    returning id`)
  await transaction.execute(sql`
    update mirror_objects set seen = ${run}
    where seen < ${run} and id in (
      select id from json_populate_recordset(null::mirror_objects, ${rows}::json)
    )`)
  return new Set(idRows.parse(result).rows.map(({ id }) => id))
}
