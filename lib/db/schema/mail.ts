import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from './columns'

/** The mails that wait to be sent. A row goes when its mail is sent, and stays when it is given up. */
export const mails = pgTable(
  'mails',
  {
    id: uuid().primaryKey(),
    created_at: moment().notNull(),
    /** The mail, encrypted: it holds links that work. Null once it was given up. */
    sealed: text(),
    attempts: integer().notNull().default(0),
    /** When to send it; null once it was given up. */
    next_attempt_at: moment(),
    /** A code without people's data: `ECONNREFUSED`, `550`. */
    last_error: text(),
  },
  (table) => [
    index('mails_due').on(table.next_attempt_at).where(sql`${table.next_attempt_at} is not null`),
  ],
)
