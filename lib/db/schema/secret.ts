import { pgTable, text } from 'drizzle-orm/pg-core'

/** Generated secrets, for instances that share a database and have none configured. */
export const secrets = pgTable('secrets', {
  name: text().primaryKey(),
  value: text().notNull(),
})
