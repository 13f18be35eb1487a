import * as z from 'zod/mini'
import { pageLimit, pageNumber, repeatable } from '../query'
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

/** The query of `GET /v1/customer-portal/orders/`. */
export const orderListQuery = z.object({
  product_id: repeatable(z.guid()),
  subscription_id: repeatable(z.guid()),
  product_billing_type: repeatable(z.enum(productBillingTypes)),
  query: z.optional(plainText),
  /** Portico's own: a number, or the end of one. Other APIs don't know it and ignore it. */
  invoice_number: repeatable(plainText),
  page: pageNumber,
  limit: pageLimit,
  sorting: z._default(z.array(z.enum(orderSortings)), ['-created_at']),
})

export type OrderListQuery = z.infer<typeof orderListQuery>
