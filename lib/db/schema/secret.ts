import { pgTable, text } from 'drizzle-orm/pg-core'

/** Generated secrets, where none are configured and several instances share a database. */
export const secrets = pgTable('secrets', {
  name: text().primaryKey(),
  value: text().notNull(),
})
