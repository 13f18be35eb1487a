import * as z from 'zod/mini'
import { flag, pageLimit, pageNumber, repeatable, time } from '../query'
import { plainText } from '../text'

export const orderSortings = [
  'created_at',
  '-created_at',
  'amount',
  '-amount',
  'net_amount',
  '-net_amount',
  'product',
  '-product',
  'subscription',
  '-subscription',
] as const

export type OrderSorting = (typeof orderSortings)[number]

export const productBillingTypes = ['one_time', 'recurring'] as const

export type ProductBillingType = (typeof productBillingTypes)[number]

/**
 * An amount of money in the currency's own unit, written with a point: `907.13`. Decimals that
 * aren't there may be any: `907` is every amount from 907.00 to 907.99.
 */
const amountPrefix = z
  .string()
  .check(z.regex(/^\d{1,12}(\.\d{1,4})?$/, 'Input should be an amount, such as 907.13'))

/** The query of `GET /v1/customer-portal/orders/`. */
export const orderListQuery = z.object({
  product_id: repeatable(z.guid()),
  subscription_id: repeatable(z.guid()),
  product_billing_type: repeatable(z.enum(productBillingTypes)),
  query: z.optional(plainText),
  /** Portico's own: a number, or the end of one. Other APIs don't know it and ignore it. */
  invoice_number: repeatable(plainText),
  /** Portico's own: part of what an order is called, or of its invoice number. */
  search: z.optional(plainText),
  /** Portico's own: orders with this total are found beside those that `search` finds. */
  search_amount: z.optional(amountPrefix),
  /** Portico's own: whether the invoice lacks a billing name or address. */
  needs_details: z.optional(flag),
  /** Portico's own here. Both leave out the moment itself, as in the merchant's list. */
  created_after: z.optional(time),
  created_before: z.optional(time),
  page: pageNumber,
  limit: pageLimit,
  sorting: z._default(z.array(z.enum(orderSortings)), ['-created_at']),
})

export type OrderListQuery = z.infer<typeof orderListQuery>
