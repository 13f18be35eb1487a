import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { BillingState, ChangeActor } from '../../contract/order/history'
import { moment } from './columns'
import { customers } from './customer'
import { orders } from './order'

/**
 * Who changed what on the billing data of an order or a customer, and when. A record is
 * written in the transaction of its change; triggers keep it from ever being altered.
 */
export const history = pgTable(
  'history',
  {
    id: uuid().primaryKey(),
    created_at: moment().notNull(),
    customer_id: uuid()
      .notNull()
      .references(() => customers.id),
    /** Null when it is the customer's own data that changed. */
    order_id: uuid().references(() => orders.id),
    actor: text().$type<ChangeActor>().notNull(),
    member_id: uuid(),
    /** The name of who changed it, as it was then. */
    actor_name: text(),
    /** Only the fields that changed, and both sides of each. */
    before: jsonb().$type<BillingState>().notNull(),
    after: jsonb().$type<BillingState>().notNull(),
  },
  (table) => [
    index().on(table.order_id, table.created_at),
    index().on(table.customer_id, table.created_at),
  ],
)
