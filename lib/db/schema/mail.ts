import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { OrderMailKind } from '../../contract/order/mailed-order'
import { moment } from './columns'

/** Queued mails. A row is deleted when its mail is sent, and stays when it is abandoned. */
export const mails = pgTable(
  'mails',
  {
    id: uuid().primaryKey(),
    created_at: moment().notNull(),
    /** The mail, encrypted since it contains working links. Null once it was abandoned. */
    sealed: text(),
    attempts: integer().notNull().default(0),
    /** When to send it; null once it was abandoned. */
    next_attempt_at: moment(),
    /** A code without personal data: `ECONNREFUSED`, `550`. */
    last_error: text(),
  },
  (table) => [
    index('mails_due').on(table.next_attempt_at).where(sql`${table.next_attempt_at} is not null`),
  ],
)

/**
 * What customers are to be told of their orders, each once: a row is queued with what it is about,
 * and stays when it was told, so that nothing queues it again. It holds no personal data.
 */
export const orderMails = pgTable(
  'order_mails',
  {
    /** Made from the order, the kind and the occasion. */
    id: uuid().primaryKey(),
    created_at: moment().notNull(),
    /** Not a reference: an order that leaves the mirror and comes back isn't told of again. */
    order_id: uuid().notNull(),
    kind: text().$type<OrderMailKind>().notNull(),
    attempts: integer().notNull().default(0),
    /** When to write the mails; null once they are in `mails`, or there won't be any. */
    next_attempt_at: moment(),
    /** Why there is no mail, or not yet: a code without personal data. */
    last_error: text(),
  },
  (table) => [
    index('order_mails_due')
      .on(table.next_attempt_at)
      .where(sql`${table.next_attempt_at} is not null`),
    index('order_mails_of_order').on(table.order_id),
  ],
)

/** From when on orders are told of, for each kind of mail that is switched on. */
export const orderMailSwitches = pgTable('order_mail_switches', {
  kind: text().$type<OrderMailKind>().primaryKey(),
  since: moment().notNull(),
})
