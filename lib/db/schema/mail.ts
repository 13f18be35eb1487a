import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from './columns'

/** Queued mails. A row is deleted when its mail is sent, and stays when it is abandoned. */
export const mails = pgTable(
  'mails',
  {
    id: uuid().primaryKey(),
    created_at: moment().notNull(),
    /** The mail, encrypted since it contains working links. Null once it was abandoned. */
    sealed: text(),
    attempts: integer().notNull().default(0),
    /** When to send it; null once it was abandoned. */
    next_attempt_at: moment(),
    /** A code without personal data: `ECONNREFUSED`, `550`. */
    last_error: text(),
  },
  (table) => [
    index('mails_due').on(table.next_attempt_at).where(sql`${table.next_attempt_at} is not null`),
  ],
)
