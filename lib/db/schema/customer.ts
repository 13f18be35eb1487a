import { sql } from 'drizzle-orm'
import { boolean, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Metadata } from '../../contract/metadata'
import { addressColumn, identity, moment } from './columns'
import { organizations } from './organization'

export const customers = pgTable(
  'customers',
  {
    ...identity(),
    organization_id: uuid()
      .notNull()
      .references(() => organizations.id),
    type: text().$type<'individual' | 'team'>().notNull(),
    external_id: text(),
    email: text(),
    email_verified: boolean().notNull().default(false),
    name: text(),
    billing_name: text(),
    billing_address: addressColumn(),
    tax_id: text(),
    tax_id_format: text(),
    locale: text(),
    metadata: jsonb().$type<Metadata>().notNull().default({}),
    avatar_url: text(),
    deleted_at: moment(),
  },
  (table) => [
    // Another customer may have the email and external id of a deleted one.
    uniqueIndex('customers_email')
      .on(sql`lower(${table.email})`, table.organization_id)
      .where(sql`${table.deleted_at} is null`),
    uniqueIndex('customers_external_id')
      .on(table.organization_id, table.external_id)
      .where(sql`${table.deleted_at} is null`),
    // The orders of deleted customers can still be filtered by external id.
    index().on(table.external_id),
    index().using('gin', table.metadata.op('jsonb_path_ops')),
    index('customers_newest')
      .on(table.created_at, table.id)
      .where(sql`${table.deleted_at} is null`),
  ],
)

export type MemberRole = 'owner' | 'billing_manager' | 'member'

/** A person who may act for a customer. An individual customer has one, its owner. */
export const members = pgTable(
  'members',
  {
    ...identity(),
    customer_id: uuid()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    external_id: text(),
    email: text().notNull(),
    name: text(),
    role: text().$type<MemberRole>().notNull(),
  },
  (table) => [
    uniqueIndex('members_external_id').on(table.customer_id, table.external_id),
    index().on(table.customer_id),
    index('members_email').on(sql`lower(${table.email})`),
  ],
)
