import { and, asc, lte, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'

/** A table whose rows wait for their next attempt. */
type Queue = PgTable & { id: PgColumn; next_attempt_at: PgColumn }

type Claim = {
  now: Date
  /** The most rows to take. */
  limit: number
  /** A condition on rows besides being due. */
  where?: SQL | undefined
}

/**
 * Returns the condition of an `UPDATE` that claims the rows of a queue that are due, oldest first.
 * Rows that another instance is claiming at the same moment are skipped rather than waited for.
 */
export function isClaimable(queue: Queue, { now, limit: most, where }: Claim): SQL {
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
