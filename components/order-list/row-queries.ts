import { QueryClient } from '@tanstack/react-query'
import { addPage } from './add-page'
import type { RowPage } from './row-page'

/** A list of orders: `key` tells it from all others. */
export type ListedRows = { key: string; query: string }

const client = new QueryClient()

/** The pages of a list that were loaded before; undefined where none were in the last minutes. */
export function recallPages({ key }: ListedRows): RowPage[] | undefined {
  return client.getQueryData([key])
}

/** Keeps the pages of a list for whoever comes back to it. */
export function keepPages({ key }: ListedRows, pages: RowPage[]): void {
  client.setQueryData([key], pages)
}

/**
 * Loads this many pages anew, from one on.
 *
 * @throws where one can't be loaded.
 */
export async function loadPages(
  { key, query }: ListedRows,
  from: number,
  count: number,
): Promise<RowPage[]> {
  const { pages } = await client.fetchInfiniteQuery({
    queryKey: [key, from],
    queryFn: ({ pageParam, signal }) => fetchPage(query, pageParam, signal),
    initialPageParam: from,
    getNextPageParam: (last) => last.next,
    pages: count,
    retry: false,
  })
  return pages
}

async function fetchPage(query: string, page: number, signal: AbortSignal): Promise<RowPage> {
  const response = await fetch(`/orders/rows?${addPage(query, page)}`, { signal })
  // The page that asks to sign in explains more than this list could.
  if (response.status === 401) window.location.assign('/sign-in?reason=expired')
  if (!response.ok) throw new Error(`Orders could not be loaded: ${response.status}`)
  return response.json()
}
