import type { OrderSorting, ProductBillingType } from '@/lib/contract/order/order-query'

/** What the list shows, and how it is sorted. */
export type ListSearch = {
  q: string
  year?: number | undefined
  needsDetails: boolean
  type?: ProductBillingType | undefined
  sort: OrderSorting
}
