import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { moment } from './columns'

/** What kind of thing no longer works: one link or session, all of a customer's, or every one. */
export type RevocationKind = 'link' | 'session' | 'customer' | 'all'

/**
 * What was revoked: links and sessions that came to be up to a moment. Only an id is kept
 * of a link, never the link.
 */
export const revocations = pgTable(
  'revocations',
  {
    kind: text().$type<RevocationKind>().notNull(),
    /** The link's or session's id, the customer's key; empty where it is every one. */
    value: text().notNull(),
    /** What came to be after this is not meant; null where that doesn't matter. */
    until: moment(),
    created_at: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.value] })],
)
