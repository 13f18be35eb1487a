import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { EventType } from '../../contract/event/event'
import { moment } from './columns'

/**
 * The outbox of changes to orders and customers. An event is written in the transaction of its
 * change, and kept after it was delivered to the merchant.
 */
export const events = pgTable(
  'events',
  {
    id: uuid().primaryKey(),
    created_at: moment().notNull(),
    type: text().$type<EventType>().notNull(),
    /** The order or customer that it is about. */
    object_id: uuid().notNull(),
    /** Counts the events of one object from 1, without gaps, in the order of its changes. */
    sequence: integer().notNull(),
    /** The object as the merchant's API shows it right after the change. */
    data: jsonb().$type<Record<string, unknown>>().notNull(),
    attempts: integer().notNull().default(0),
    /** When to send it; null once it was delivered or abandoned. */
    next_attempt_at: moment(),
    delivered_at: moment(),
    last_error: text(),
  },
  (table) => [
    uniqueIndex('events_in_order').on(table.object_id, table.sequence),
    index('events_due').on(table.next_attempt_at).where(sql`${table.next_attempt_at} is not null`),
    index().on(table.created_at, table.id),
  ],
)
