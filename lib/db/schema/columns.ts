import { bigint, jsonb, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Address } from '../../contract/address/address'

// Columns have the names of the contract's fields, so that rows and responses use the same terms.

/** A moment in UTC, to the millisecond: what JavaScript can hold. */
export const moment = () => timestamp({ withTimezone: true, precision: 3 })

export const identity = () => ({
  id: uuid().primaryKey(),
  created_at: moment().notNull(),
  modified_at: moment(),
})

export const addressColumn = () => jsonb().$type<Address>()

/**
 * Money in the currency's minor unit. 32 bits would only hold 21 million of a currency with cents.
 */
export const amountColumn = () => bigint({ mode: 'number' })
