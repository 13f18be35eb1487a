import { and, count, desc, eq, getTableColumns, isNotNull, isNull, or, type SQL } from 'drizzle-orm'
import type { EventListQuery, EventStatus, WebhookEvent } from '../../contract/event/event'
import type { Page } from '../../contract/page'
import { events } from '../../db/schema'
import { paginated } from '../list'
import type { Services } from '../services'

const { data: _, ...shown } = getTableColumns(events)

type EventRow = Omit<typeof events.$inferSelect, 'data'>

/** How far the events got, newest first, one page of them. */
export async function listEvents(
  { database }: Services,
  query: EventListQuery,
): Promise<Page<WebhookEvent>> {
  const { status, object_id, page, limit } = query
  const where = and(
    or(...status.map(isIn)),
    object_id === undefined ? undefined : eq(events.object_id, object_id),
  )
  const [rows, [counted]] = await Promise.all([
    database
      .select(shown)
      .from(events)
      .where(where)
      .orderBy(desc(events.created_at), desc(events.sequence), desc(events.id))
      .limit(limit)
      .offset((page - 1) * limit),
    database.select({ total: count() }).from(events).where(where),
  ])
  return paginated(rows.map(presentEvent), counted?.total ?? 0, limit)
}

/** That an event is in this state. */
export function isIn(status: EventStatus): SQL | undefined {
  switch (status) {
    case 'pending':
      return isNotNull(events.next_attempt_at)
    case 'delivered':
      return isNotNull(events.delivered_at)
    case 'failed':
      return and(isNull(events.next_attempt_at), isNull(events.delivered_at))
  }
}

function presentEvent(row: EventRow): WebhookEvent {
  return {
    ...row,
    status: statusOf(row),
    created_at: row.created_at.toISOString(),
    next_attempt_at: row.next_attempt_at?.toISOString() ?? null,
    delivered_at: row.delivered_at?.toISOString() ?? null,
  }
}

function statusOf({ next_attempt_at, delivered_at }: EventRow): EventStatus {
  if (next_attempt_at) return 'pending'
  return delivered_at ? 'delivered' : 'failed'
}
