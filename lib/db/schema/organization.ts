import { jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { FeatureSettings } from '../../contract/organization/organization'
import { addressColumn, identity } from './columns'

/** The merchant. The embedded API serves a single one, whose id is in every response. */
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
  /** The merchant's features at the API that the data was imported from; unused here. */
  feature_settings: jsonb().$type<FeatureSettings>(),
})
