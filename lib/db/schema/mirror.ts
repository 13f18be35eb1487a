import { boolean, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { moment } from './columns'

/** The kinds of objects that are mirrored, in the order in which one needs the others. */
export const mirroredKinds = ['product', 'customer', 'subscription', 'order'] as const

export type MirroredKind = (typeof mirroredKinds)[number]

/**
 * Which version of each object of a hosted API is here. A deleted one stays on record, so that an
 * older event about it brings nothing back.
 */
export const mirrorObjects = pgTable(
  'mirror_objects',
  {
    id: uuid().primaryKey(),
    kind: text().$type<MirroredKind>().notNull(),
    /** When it was last changed there, to the microsecond as the hosted API says it. */
    version: timestamp({ withTimezone: true, precision: 6, mode: 'string' }).notNull(),
    deleted: boolean().notNull().default(false),
    /** The latest run of the synchronization that has come across it. */
    seen: integer().notNull().default(0),
  },
  (table) => [index().on(table.kind, table.seen)],
)

/** How far the mirror has come: one row, with the id 1. */
export const mirrorProgress = pgTable('mirror_progress', {
  id: integer().primaryKey(),
  /** The number of the run that is under way, or was last. */
  run: integer().notNull().default(0),
  /** Which list is read, and the page that is next. */
  step: integer().notNull().default(0),
  page: integer().notNull().default(1),
  /** Until when an instance has the run for itself; null while none does. */
  claimed_until: moment(),
  /** When the run under way began; null when none is. */
  started_at: moment(),
  /** When a whole run last ended. */
  completed_at: moment(),
  /** When the hosted API was last heard of: an event, or a page of a run. */
  heard_at: moment(),
})
