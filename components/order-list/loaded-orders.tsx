'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { getButtonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { getPanelClasses } from '@/components/ui/panel'
import type { Messages } from '@/lib/i18n/i18n'
import type { OrderRow } from './order-row'
import { OrderRowItem } from './order-row-item'
import type { RowPage } from './row-page'

export type OrderListMessages = Messages['loadedOrders']

type Props = { first: RowPage; page: number; query: string; messages: OrderListMessages }

/** The rows of the loaded pages, and the link to load more. */
export function LoadedOrders({ first, page, query, messages }: Props) {
  const orders = useInfiniteQuery({
    // The rows that the server rendered are part of the key: once an order has changed, rows that
    // were loaded before aren't shown again.
    queryKey: ['orders', query, page, first],
    queryFn: ({ pageParam }) => loadRows(query, pageParam),
    initialPageParam: page,
    initialData: { pages: [first], pageParams: [page] },
    getNextPageParam: (last) => last.next,
    staleTime: Number.POSITIVE_INFINITY,
    // After going back to more pages than the server renders, any of them may have changed.
    refetchOnMount: ({ state }) => ((state.data?.pages.length ?? 0) > 1 ? 'always' : false),
    refetchOnWindowFocus: false,
    retry: false,
  })
  const list = useRef<HTMLUListElement>(null)
  const next = orders.data.pages.at(-1)?.next

  /** Focuses the first new row, since the pressed link is gone after the last page. */
  async function showMore() {
    const shown = list.current?.children.length ?? 0
    const { isSuccess } = await orders.fetchNextPage()
    if (isSuccess) list.current?.children[shown]?.querySelector('a')?.focus()
  }

  return (
    <div className="space-y-4">
      <ul
        ref={list}
        aria-label={messages.list}
        className={`divide-y divide-rule overflow-hidden ${getPanelClasses('none')}`}
      >
        {removeDuplicates(orders.data.pages).map((row) => (
          <OrderRowItem key={row.id} row={row} />
        ))}
      </ul>
      <p role="status" className="text-quiet text-sm tabular-nums">
        {orders.isFetchingNextPage ? messages.loading : orders.data.pages.at(-1)?.shown}
      </p>
      {orders.isFetchNextPageError ? (
        <Notice tone="bad" role="alert">
          {messages.moreFailed}
        </Notice>
      ) : null}
      {next ? (
        <a
          href={`/orders?${addPage(query, next)}`}
          aria-disabled={orders.isFetchingNextPage || undefined}
          className={getButtonClasses('secondary')}
          onClick={(event) => {
            // With a modifier key it is an ordinary link.
            if (event.metaKey || event.ctrlKey || event.shiftKey) return
            event.preventDefault()
            if (!orders.isFetchingNextPage) showMore()
          }}
        >
          {getMoreLabel(orders, messages)}
        </a>
      ) : null}
    </div>
  )
}

/** A new order that arrives in between moves another onto the next page, where it is read again. */
function removeDuplicates(pages: RowPage[]): OrderRow[] {
  const rows = pages.flatMap((page) => page.rows)
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

function getMoreLabel(
  state: { isFetchingNextPage: boolean; isFetchNextPageError: boolean },
  messages: OrderListMessages,
): string {
  if (state.isFetchingNextPage) return messages.loading
  return state.isFetchNextPageError ? messages.retry : messages.more
}

async function loadRows(query: string, page: number): Promise<RowPage> {
  const response = await fetch(`/orders/rows?${addPage(query, page)}`)
  // The page that asks to sign in explains more than this list could.
  if (response.status === 401) window.location.assign('/sign-in?reason=expired')
  if (!response.ok) throw new Error(`Orders could not be loaded: ${response.status}`)
  return response.json()
}

function addPage(query: string, page: number): string {
  const parameters = new URLSearchParams(query)
  parameters.set('page', String(page))
  return parameters.toString()
}
