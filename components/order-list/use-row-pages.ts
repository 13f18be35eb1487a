'use client'

import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useAbortSignal } from '@/components/ui/use-abort-signal'
import type { RowPage } from './row-page'

/** The pages of each list of which more than the first was loaded, by the key of the list. */
const loadedPages = new Map<string, RowPage[]>()

type State = { key: string; pages: RowPage[]; more: 'idle' | 'loading' | 'failed' }

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
  const [last, setState] = useState<State>()
  const startSignal = useAbortSignal()
  const state: State =
    last?.key === key ? last : { key, pages: loadedPages.get(key) ?? [first], more: 'idle' }
  const { pages, more } = state

  function show(loaded: RowPage[]): void {
    loadedPages.set(key, loaded)
    setState({ key, pages: loaded, more: 'idle' })
  }

  useEffect(() => {
    const count = loadedPages.get(key)?.length ?? 1
    if (count === 1) return
    const signal = startSignal()
    // Those that are shown stay if this fails.
    loadPages(query, page, count, signal).then(show, () => {})
  }, [key])

  /** @returns Whether another page is shown, when its rows are in the document. */
  async function loadMore(): Promise<boolean> {
    const next = pages.at(-1)?.next
    if (!next) return false
    setState({ ...state, more: 'loading' })
    const signal = startSignal()
    try {
      const loaded = await loadPage(query, next, signal)
      flushSync(() => show([...pages, loaded]))
      return true
    } catch {
      if (!signal.aborted) setState({ ...state, more: 'failed' })
      return false
    }
  }

  return { pages, more, loadMore }
}

async function loadPages(
  query: string,
  first: number,
  count: number,
  signal: AbortSignal,
): Promise<RowPage[]> {
  const pages: RowPage[] = []
  let next: number | null = first
  while (next !== null && pages.length < count) {
    const page: RowPage = await loadPage(query, next, signal)
    pages.push(page)
    next = page.next
  }
  return pages
}

async function loadPage(query: string, page: number, signal: AbortSignal): Promise<RowPage> {
  const response = await fetch(`/orders/rows?${addPage(query, page)}`, { signal })
  // The page that asks to sign in explains more than this list could.
  if (response.status === 401) window.location.assign('/sign-in?reason=expired')
  if (!response.ok) throw new Error(`Orders could not be loaded: ${response.status}`)
  return response.json()
}

/** Returns the query of a page of a search. */
export function addPage(query: string, page: number): string {
  const parameters = new URLSearchParams(query)
  parameters.set('page', String(page))
  return parameters.toString()
}
