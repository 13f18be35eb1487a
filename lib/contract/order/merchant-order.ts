import * as z from 'zod/mini'
import { customer } from '../customer/customer'
import { metadata } from '../metadata'
import { page } from '../page'
import { discount } from '../product/discount'
import { orderProduct } from '../product/product'
import { metadataFilter, pageLimit, pageNumber, repeatable, time } from '../query'
import { orderSubscription } from '../subscription/subscription'
import { plainText } from '../text'
import { customerOrder, customFieldData, orderStatuses } from './order'
import { productBillingTypes } from './order-query'

/** An order as the merchant sees it, with who bought it. */
export const merchantOrder = z.object({
  ...z.omit(customerOrder, { product: true, subscription: true }).shape,
  metadata,
  custom_field_data: customFieldData,
  platform_fee_amount: z.int(),
  platform_fee_currency: z.nullable(z.string()),
  customer,
  product: z.nullable(orderProduct),
  discount: z.nullable(discount),
  subscription: z.nullable(z.object({ ...orderSubscription.shape, metadata })),
})

export type MerchantOrder = z.infer<typeof merchantOrder>

export const merchantOrderPage = page(merchantOrder)

const sortProperties = [
  'created_at',
  'status',
  'invoice_number',
  'amount',
  'net_amount',
  'customer',
  'product',
  'discount',
  'subscription',
] as const

export type MerchantOrderProperty = (typeof sortProperties)[number]

const merchantOrderSortings = sortProperties.flatMap(
  (property) => [property, `-${property}`] as const,
)

/** The query of `GET /v1/orders/`. */
export const merchantOrderListQuery = z.object({
  organization_id: repeatable(z.guid()),
  product_id: repeatable(z.guid()),
  product_billing_type: repeatable(z.enum(productBillingTypes)),
  discount_id: repeatable(z.guid()),
  customer_id: repeatable(z.guid()),
  external_customer_id: repeatable(plainText),
  checkout_id: repeatable(z.guid()),
  /** Portico's own: the published API can't be asked for one. */
  invoice_number: repeatable(plainText),
  subscription_id: repeatable(z.guid()),
  status: repeatable(z.enum(orderStatuses)),
  created_after: z.optional(time),
  created_before: z.optional(time),
  metadata: metadataFilter,
  page: pageNumber,
  limit: pageLimit,
  sorting: z._default(z.array(z.enum(merchantOrderSortings)), ['-created_at']),
})

export type MerchantOrderListQuery = z.infer<typeof merchantOrderListQuery>
