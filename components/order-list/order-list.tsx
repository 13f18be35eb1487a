'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { LoadedOrders, type OrderListMessages } from './loaded-orders'
import type { RowPage } from './row-page'

let browserClient: QueryClient | undefined

/** One per browser, so that going back keeps the loaded pages; on the server one per request. */
function getQueryClient(): QueryClient {
  if (typeof window === 'undefined') return new QueryClient()
  browserClient ??= new QueryClient()
  return browserClient
}

/** The orders that match a search, and more of them on request. */
export function OrderList(props: {
  first: RowPage
  /** The number of the page `first`, counted from 1. */
  page: number
  /** The search as a query, without a page. */
  query: string
  messages: OrderListMessages
}) {
  return (
    <QueryClientProvider client={getQueryClient()}>
      <LoadedOrders {...props} />
    </QueryClientProvider>
  )
}
