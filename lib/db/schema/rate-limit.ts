import { index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './columns'

/** How often something was asked for in the window of time that is running. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    /** A keyed hash of whose limit it is: no address and no email is kept. */
    key: text().primaryKey(),
    count: integer().notNull(),
    /** When the window ends. */
    until: moment().notNull(),
  },
  (table) => [index().on(table.until)],
)
