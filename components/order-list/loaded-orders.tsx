'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { getButtonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { getPanelClasses } from '@/components/ui/panel'
import type { Messages } from '@/lib/i18n/i18n'
import type { OrderRow } from './order-row'
import { columns, OrderRowItem } from './order-row-item'
import type { RowPage } from './row-page'
import { hasTyped, useTypedSearch } from './typed-search'

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
  const { typed, isPending } = useTypedSearch()
  const rows = removeDuplicates(orders.data.pages).filter(({ title, number, amount }) =>
    hasTyped([title, number, amount], typed),
  )

  /** Focuses the first new row, since the pressed link is gone after the last page. */
  async function showMore() {
    const shown = list.current?.children.length ?? 0
    const { isSuccess } = await orders.fetchNextPage()
    if (isSuccess) list.current?.children[shown]?.querySelector('a')?.focus()
  }

  return (
    <div className="space-y-4">
      {typed ? <p className="text-quiet text-sm">{messages.typing}</p> : null}
      <div
        aria-busy={isPending}
        className={`@container overflow-hidden aria-busy:opacity-60 ${getPanelClasses('none')}`}
      >
        <ColumnHeads messages={messages.columns} />
        <ul ref={list} aria-label={messages.list} className="divide-y divide-rule">
          {rows.map((row, index) => (
            <OrderRowItem
              key={row.id}
              row={row}
              startsYear={row.year !== null && row.year !== rows[index - 1]?.year}
            />
          ))}
        </ul>
      </div>
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

/** Each value of a row is clear without them, so they are for the eye alone. */
function ColumnHeads({ messages }: { messages: OrderListMessages['columns'] }) {
  return (
    <div
      aria-hidden="true"
      className={`hidden gap-x-4 border-rule border-b px-6 py-2 font-semibold text-quiet text-xs uppercase tracking-wide @min-[60.85rem]:grid ${columns}`}
    >
      <span>{messages.order}</span>
      <span>{messages.date}</span>
      <span>{messages.state}</span>
      <span className="text-end">{messages.amount}</span>
      <span>{messages.invoice}</span>
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
