import type { Route } from 'next'
import { type OrderSearch, searchQuery } from '@/lib/portal/orders/order-search'

/** The address of the page that shows this search. */
export function ordersAddress(search: OrderSearch): Route {
  const query = searchQuery(search)
  return query ? `/orders?${query}` : '/orders'
}
