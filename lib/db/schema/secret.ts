import { pgTable, text } from 'drizzle-orm/pg-core'

/** Secrets that nobody configured, where several instances share a database. */
export const secrets = pgTable('secrets', {
  name: text().primaryKey(),
  value: text().notNull(),
})
