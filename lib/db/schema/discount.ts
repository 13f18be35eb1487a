import { jsonb, pgTable, uuid } from 'drizzle-orm/pg-core'
import type { Discount } from '../../contract/product/discount'
import { organizations } from './organization'

/** A discount, stored whole as it is sent to the merchant, since nothing here computes with it. */
export const discounts = pgTable('discounts', {
  id: uuid().primaryKey(),
  organization_id: uuid()
    .notNull()
    .references(() => organizations.id),
  details: jsonb().$type<Discount>().notNull(),
})
