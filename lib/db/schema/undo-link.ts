import { index, pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './columns'

/**
 * What short undo links stand for. The token itself isn't kept: who reads the table can open none.
 */
export const undoLinks = pgTable(
  'undo_links',
  {
    /** SHA-256 of the token, in lower-case hexadecimal. */
    token_hash: text().primaryKey(),
    /** The correction, encrypted. */
    sealed: text().notNull(),
    expires_at: moment().notNull(),
  },
  (table) => [index().on(table.expires_at)],
)
