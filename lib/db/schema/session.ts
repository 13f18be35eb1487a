import { boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { identity, moment } from './columns'
import { customers, members } from './customer'

/** A session of a customer or a member. Only a keyed hash of its token is stored. */
export const customerSessions = pgTable(
  'customer_sessions',
  {
    ...identity(),
    token_hash: text().notNull().unique(),
    customer_id: uuid()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    member_id: uuid().references(() => members.id, { onDelete: 'cascade' }),
    return_url: text(),
    /** Opened for a link to an order, which may have been forwarded. */
    through_link: boolean().notNull().default(false),
    expires_at: moment().notNull(),
  },
  (table) => [index().on(table.expires_at)],
)
