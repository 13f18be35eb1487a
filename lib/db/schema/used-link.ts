import { index, pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './columns'

/** Used sign-in links, until they would have expired. */
export const usedLinks = pgTable(
  'used_links',
  {
    id: text().primaryKey(),
    expires_at: moment().notNull(),
  },
  (table) => [index().on(table.expires_at)],
)
