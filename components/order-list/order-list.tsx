'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { LoadedOrders, type OrderListMessages } from './loaded-orders'
import type { RowPage } from './row-page'

let browserClient: QueryClient | undefined

/** One in a browser, so that loaded pages are still there on the way back; on the server one a request. */
function queryClient(): QueryClient {
  if (typeof window === 'undefined') return new QueryClient()
  browserClient ??= new QueryClient()
  return browserClient
}

/** The orders that fit a search, and more of them on request. */
export function OrderList(props: {
  first: RowPage
  /** The page that `first` is, counted from 1. */
  page: number
  /** The search as a query, without a page. */
  query: string
  messages: OrderListMessages
}) {
  return (
    <QueryClientProvider client={queryClient()}>
      <LoadedOrders {...props} />
    </QueryClientProvider>
  )
}
