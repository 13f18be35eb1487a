import { index, pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './columns'

/** Sign-in links that were used, for as long as they would still be good. */
export const usedLinks = pgTable(
  'used_links',
  {
    id: text().primaryKey(),
    expires_at: moment().notNull(),
  },
  (table) => [index().on(table.expires_at)],
)
