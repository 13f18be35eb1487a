import { pgTable, text } from 'drizzle-orm/pg-core'
import { addressColumn, identity } from './columns'

/** The merchant. The embedded API serves one; its ids stand in every answer. */
export const organizations = pgTable('organizations', {
  ...identity(),
  name: text().notNull(),
  slug: text().notNull().unique(),
  avatar_url: text(),
  legal_name: text().notNull(),
  address: addressColumn(),
  tax_id: text(),
  accent: text(),
  site: text(),
  support: text(),
})
