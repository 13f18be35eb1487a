import { boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { recurringIntervals } from '../../contract/product'
import { amountColumn, identity } from './columns'
import { organizations } from './organization'

export type RecurringInterval = (typeof recurringIntervals)[number]

export const products = pgTable('products', {
  ...identity(),
  organization_id: uuid()
    .notNull()
    .references(() => organizations.id),
  name: text().notNull(),
  description: text(),
  recurring_interval: text().$type<RecurringInterval>(),
  recurring_interval_count: integer(),
  is_archived: boolean().notNull().default(false),
})

export const productPrices = pgTable(
  'product_prices',
  {
    ...identity(),
    product_id: uuid()
      .notNull()
      .references(() => products.id),
    price_currency: text().notNull(),
    price_amount: amountColumn().notNull(),
    tax_behavior: text().$type<'inclusive' | 'exclusive'>(),
  },
  (table) => [index().on(table.product_id)],
)
