'use client'

import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useAbortSignal } from '@/components/ui/use-abort-signal'
import type { RowPage } from './row-page'

type State = { key: string; pages: RowPage[]; more: 'idle' | 'loading' | 'failed' }

/** What loads and keeps pages. Who looks at one page doesn't load it. */
let queries: typeof import('./row-queries') | undefined

/**
 * Holds the pages of a list, of which the server rendered `first`. Going back to the list keeps
 * the loaded ones, and reads all again, since any of them may have changed. Once the first has
 * changed, pages that were loaded before aren't shown again.
 *
 * @param page The number of the page `first`, counted from 1.
 * @param query The search as a query, without a page.
 */
export function useRowPages(first: RowPage, page: number, query: string) {
  const key = JSON.stringify([query, page, first])
  const list = { key, query }
  const [last, setState] = useState<State>()
  const startSignal = useAbortSignal()
  const kept = queries?.recallPages(list) ?? [first]
  const state: State = last?.key === key ? last : { key, pages: kept, more: 'idle' }
  const { pages, more } = state

  function show(loaded: RowPage[]): void {
    queries?.keepPages(list, loaded)
    setState({ key, pages: loaded, more: 'idle' })
  }

  useEffect(() => {
    const count = queries?.recallPages(list)?.length ?? 1
    if (!queries || count === 1) return
    const signal = startSignal()
    // Those that are shown stay if this fails.
    queries.loadPages(list, page, count).then(
      (loaded) => signal.aborted || show(loaded),
      () => {},
    )
  }, [key])

  /** @returns Whether another page is shown, when its rows are in the document. */
  async function loadMore(): Promise<boolean> {
    const next = pages.at(-1)?.next
    if (!next) return false
    setState({ ...state, more: 'loading' })
    const signal = startSignal()
    try {
      queries ??= await import('./row-queries')
      const loaded = await queries.loadPages(list, next, 1)
      if (signal.aborted) return false
      flushSync(() => show([...pages, ...loaded]))
      return true
    } catch {
      if (!signal.aborted) setState({ ...state, more: 'failed' })
      return false
    }
  }

  return { pages, more, loadMore }
}
