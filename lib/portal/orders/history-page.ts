/** A part of an order's history, newest first; the API counts such pages from 1. */
export type HistoryPage = { page: number; limit: number }

/** Enough for nearly every order; whoever wants more asks for it. */
const NEWEST: HistoryPage = { page: 1, limit: 10 }

const LIMIT = 50
const PAGE_MAX = 1_000_000

/** The number of a page in an address; undefined for anything that is none. */
export function parseHistoryPageNumber(
  parameter: string | string[] | undefined,
): number | undefined {
  const page = Number([parameter].flat()[0] ?? Number.NaN)
  return Number.isInteger(page) && page >= 1 && page <= PAGE_MAX ? page : undefined
}

/** The part of a history with this number; the newest few when none is asked for. */
export function selectHistoryPage(page: number | undefined): HistoryPage {
  return page === undefined ? NEWEST : { page, limit: LIMIT }
}

/** The numbers of the parts before and after one; null where there is none. */
export function findNeighbours(page: number | undefined, total: number) {
  const shown = selectHistoryPage(page)
  const hasEarlier = total > shown.page * shown.limit
  return {
    earlier: hasEarlier ? (page ?? 0) + 1 : null,
    later: page !== undefined && page > 1 ? page - 1 : null,
  }
}
