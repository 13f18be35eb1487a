import { and, asc, lte, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'

/** A table whose rows wait for their next attempt. */
type Queue = PgTable & { id: PgColumn; next_attempt_at: PgColumn }

type Claim = {
  now: Date
  /** The most rows to take. */
  most: number
  /** What has to hold of a row besides being due. */
  where?: SQL | undefined
}

/**
 * The condition of an `UPDATE` that claims rows of a queue: those that are due, the longest first.
 * Rows that another instance is claiming at the same moment are skipped, not waited for.
 */
export function isClaimable(queue: Queue, { now, most, where }: Claim): SQL {
  const due = and(lte(queue.next_attempt_at, now), where)
  // Materialized, so that the limit holds however the update is planned.
  return sql`${queue.id} in (
    with due as materialized (
      select ${queue.id} from ${queue} where ${due}
      order by ${asc(queue.next_attempt_at)} limit ${most} for update skip locked
    )
    select id from due
  )`
}
