import { boolean, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Metadata } from '../../contract/metadata'
import type { Price, recurringIntervals } from '../../contract/product/price'
import type { Benefit, Media } from '../../contract/product/product'
import { identity } from './columns'
import { organizations } from './organization'

export type RecurringInterval = (typeof recurringIntervals)[number]

/**
 * Prices, benefits and media are stored as they are sent, since nothing here computes with them.
 */
export const products = pgTable('products', {
  ...identity(),
  organization_id: uuid()
    .notNull()
    .references(() => organizations.id),
  name: text().notNull(),
  description: text(),
  visibility: text().notNull().default('public'),
  recurring_interval: text().$type<RecurringInterval>(),
  recurring_interval_count: integer(),
  trial_interval: text().$type<RecurringInterval>(),
  trial_interval_count: integer(),
  meter_interval: text().$type<RecurringInterval>(),
  meter_interval_count: integer(),
  is_archived: boolean().notNull().default(false),
  metadata: jsonb().$type<Metadata>().notNull().default({}),
  prices: jsonb().$type<Price[]>().notNull().default([]),
  benefits: jsonb().$type<Benefit[]>().notNull().default([]),
  medias: jsonb().$type<Media[]>().notNull().default([]),
})
