import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { moment } from './columns'

/** What is revoked: one link or session, all of a customer's, or all of them. */
export type RevocationKind = 'link' | 'session' | 'customer' | 'all'

/**
 * Revoked links and sessions, by when they were issued. Only a link's id is stored, never the link.
 */
export const revocations = pgTable(
  'revocations',
  {
    kind: text().$type<RevocationKind>().notNull(),
    /** The id of the link or session, or the customer's key; empty for all. */
    value: text().notNull(),
    /** What was issued later isn't revoked; null for no limit. */
    until: moment(),
    created_at: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.value] })],
)
