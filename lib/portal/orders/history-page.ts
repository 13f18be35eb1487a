/** A page of an order's history, newest first, counted from 1. */
export type HistoryPage = { page: number; limit: number }

/** Enough for nearly every order; more is shown on request. */
const NEWEST: HistoryPage = { page: 1, limit: 10 }

const LIMIT = 50
const PAGE_MAX = 1_000_000

/** Parses the number of a page in a URL; undefined when it isn't one. */
export function parseHistoryPageNumber(
  parameter: string | string[] | undefined,
): number | undefined {
  const page = Number([parameter].flat()[0] ?? Number.NaN)
  return Number.isInteger(page) && page >= 1 && page <= PAGE_MAX ? page : undefined
}

/** Returns the page with this number; by default the newest few changes. */
export function selectHistoryPage(page: number | undefined): HistoryPage {
  return page === undefined ? NEWEST : { page, limit: LIMIT }
}

/** Returns the numbers of the pages before and after; null where there is none. */
export function findNeighbours(page: number | undefined, total: number) {
  const shown = selectHistoryPage(page)
  const hasEarlier = total > shown.page * shown.limit
  return {
    earlier: hasEarlier ? (page ?? 0) + 1 : null,
    later: page !== undefined && page > 1 ? page - 1 : null,
  }
}
