import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Metadata } from '../../contract/metadata'
import type { billingReasons, CustomFieldData, orderStatuses } from '../../contract/order/order'
import { addressColumn, amountColumn, identity, moment } from './columns'
import { customers } from './customer'
import { products } from './product'
import { subscriptions } from './subscription'

/**
 * Amounts are integers in the currency's minor unit. The total and the amount due are calculated
 * from these.
 */
export const orders = pgTable(
  'orders',
  {
    ...identity(),
    customer_id: uuid()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    product_id: uuid().references(() => products.id),
    subscription_id: uuid().references(() => subscriptions.id),
    discount_id: uuid(),
    checkout_id: uuid(),
    status: text().$type<(typeof orderStatuses)[number]>().notNull(),
    billing_reason: text().$type<(typeof billingReasons)[number]>().notNull(),
    currency: text().notNull(),
    subtotal_amount: amountColumn().notNull(),
    discount_amount: amountColumn().notNull().default(0),
    net_amount: amountColumn().notNull(),
    tax_amount: amountColumn().notNull().default(0),
    applied_balance_amount: amountColumn().notNull().default(0),
    refunded_amount: amountColumn().notNull().default(0),
    refunded_tax_amount: amountColumn().notNull().default(0),
    billing_name: text(),
    billing_address: addressColumn(),
    invoice_number: text(),
    /** The number's `invoiceNumberKey`, which searches compare. */
    invoice_number_key: text(),
    receipt_number: text(),
    is_invoice_generated: boolean().notNull().default(false),
    /** Whether its invoices are ours; one that was imported with an invoice has it from elsewhere. */
    is_invoiced_here: boolean().notNull().default(false),
    /** The buyer's own number or name for it, which its invoice shows. */
    buyer_reference: text(),
    seats: integer(),
    units: integer(),
    description: text().notNull(),
    next_payment_attempt_at: moment(),
    metadata: jsonb().$type<Metadata>().notNull().default({}),
    custom_field_data: jsonb().$type<CustomFieldData>().notNull().default({}),
    platform_fee_amount: amountColumn().notNull().default(0),
    platform_fee_currency: text(),
  },
  (table) => [
    // Has every column that a customer's list filters and sorts by, so that the list is counted and
    // paged without reading the table.
    index('orders_of_customer').on(
      table.customer_id,
      table.created_at,
      table.id,
      table.net_amount,
      table.product_id,
      table.subscription_id,
      table.invoice_number_key,
      table.tax_amount,
      table.currency,
    ),
    // The same for the merchant's list of all orders, with the most common filters.
    index('orders_of_all').on(table.created_at, table.id, table.status, table.product_id),
    index('orders_lacking_details')
      .on(table.customer_id, table.created_at, table.id)
      .where(lacksDetails(table)),
    index('orders_without_product').on(table.customer_id).where(sql`${table.product_id} is null`),
    ...[table.subscription_id, table.checkout_id, table.discount_id].map((id) =>
      index().on(id).where(sql`${id} is not null`),
    ),
    index().using('gin', table.metadata.op('jsonb_path_ops')),
    uniqueIndex('orders_invoice_number').on(table.invoice_number),
    index('orders_of_number').on(table.invoice_number_key),
  ],
)

type Details = Record<'status' | 'billing_name' | 'billing_address', SQLWrapper>

/** That the invoice of an order lacks a billing name or address; a draft or void one has none. */
export function lacksDetails({ status, billing_name, billing_address }: Details): SQL {
  const isIncomplete = sql`(${billing_name} is null or ${billing_address} is null)`
  return sql`(${isIncomplete} and ${status} not in ('draft', 'void'))`
}

export const orderItems = pgTable(
  'order_items',
  {
    ...identity(),
    order_id: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    label: text().notNull(),
    amount: amountColumn().notNull(),
    tax_amount: amountColumn().notNull().default(0),
    proration: boolean().notNull().default(false),
    product_price_id: uuid(),
    start_timestamp: moment(),
    end_timestamp: moment(),
  },
  (table) => [index().on(table.order_id, table.position)],
)
