import type { Result } from '../../polar/failure'
import { listOrders, type OrderQuery } from '../../polar/orders'
import type { OrderPage } from '../../polar/parse-orders'

/** Lists orders of the customer whose session it is. */
export type ListOrders = (query: OrderQuery) => Promise<Result<OrderPage>>

/** Creates what lists orders for one answer of the portal: the same question is asked once. */
export function createOrderLister(token: string): ListOrders {
  const asked = new Map<string, Promise<Result<OrderPage>>>()
  return (query) => {
    const key = JSON.stringify(query)
    const listing = asked.get(key) ?? listOrders(token, query)
    asked.set(key, listing)
    return listing
  }
}
