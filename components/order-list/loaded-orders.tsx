'use client'

import { useRef } from 'react'
import { getButtonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { getPanelClasses } from '@/components/ui/panel'
import type { Messages } from '@/lib/i18n/languages'
import { addPage } from './add-page'
import type { OrderRow } from './order-row'
import { columns, OrderRowItem } from './order-row-item'
import type { RowPage } from './row-page'
import { hasTyped, useTypedSearch } from './typed-search'
import { useRowPages } from './use-row-pages'

export type OrderListMessages = Messages['loadedOrders']

type Props = {
  first: RowPage
  /** The number of the page `first`, counted from 1. */
  page: number
  /** The search as a query, without a page. */
  query: string
  messages: OrderListMessages
}

/** The rows of the loaded pages, and the link to load more. */
export function LoadedOrders({ first, page, query, messages }: Props) {
  const { pages, more, loadMore } = useRowPages(first, page, query)
  const isLoading = more === 'loading'
  const list = useRef<HTMLUListElement>(null)
  const last = pages.at(-1)
  const { typed, isPending } = useTypedSearch()
  const rows = removeDuplicates(pages).filter(({ title, number, amount }) =>
    hasTyped([title, number, amount], typed),
  )

  const moreLabels = { idle: messages.more, loading: messages.loading, failed: messages.retry }

  /** Focuses the first new row, since the pressed link is gone after the last page. */
  async function showMore() {
    const shown = list.current?.children.length ?? 0
    if (await loadMore()) list.current?.children[shown]?.querySelector('a')?.focus()
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
        {isLoading ? messages.loading : last?.shown}
      </p>
      {more === 'failed' ? (
        <Notice tone="bad" role="alert">
          {messages.moreFailed}
        </Notice>
      ) : null}
      {last?.next ? (
        <a
          href={`/orders?${addPage(query, last.next)}`}
          aria-disabled={isLoading || undefined}
          className={getButtonClasses('secondary')}
          onClick={(event) => {
            // With a modifier key it is an ordinary link.
            if (event.metaKey || event.ctrlKey || event.shiftKey) return
            event.preventDefault()
            if (!isLoading) showMore()
          }}
        >
          {moreLabels[more]}
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
