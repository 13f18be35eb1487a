import { boolean, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { BillingState, ChangeActor } from '../../contract/order/history'
import { moment } from './columns'
import { customers } from './customer'
import { orders } from './order'

/**
 * The history of billing data: who changed what of an order or a customer, and when. A record is
 * written in the transaction of its change, and triggers prevent any later change to it.
 */
export const history = pgTable(
  'history',
  {
    id: uuid().primaryKey(),
    created_at: moment().notNull(),
    customer_id: uuid()
      .notNull()
      .references(() => customers.id),
    /** Null when the customer's own data changed. */
    order_id: uuid().references(() => orders.id),
    actor: text().$type<ChangeActor>().notNull(),
    member_id: uuid(),
    /** The actor's name at that time. */
    actor_name: text(),
    /** Made by somebody who had a link to the order: whoever that was. */
    through_link: boolean().notNull().default(false),
    /** Only the fields that changed, each before and after. */
    before: jsonb().$type<BillingState>().notNull(),
    after: jsonb().$type<BillingState>().notNull(),
  },
  (table) => [
    index().on(table.order_id, table.created_at),
    index().on(table.customer_id, table.created_at),
  ],
)
