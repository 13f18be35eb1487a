import { index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './columns'

/** How often something was requested in the current window of time. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    /** A keyed hash of the client or email, neither of which is stored. */
    key: text().primaryKey(),
    count: integer().notNull(),
    /** When the window ends. */
    until: moment().notNull(),
  },
  (table) => [index().on(table.until)],
)
