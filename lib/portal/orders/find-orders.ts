import type { Result } from '../../polar/failure'
import { findElsewhere } from './find-elsewhere'
import { type FoundPage, readPage } from './found-page'
import type { ListOrders } from './list-once'
import type { OrderFilter } from './matches-search'
import type { OrderSearch } from './order-search'
import { parseAmount } from './parse-amount'
import { boundsOf } from './years'

export type FindOptions = {
  /** How amounts in the search are written. */
  locale: string
  /** Whether the orders are listed by all that an `OrderQuery` has. */
  canFilter: boolean
}

/**
 * Finds a page of the orders that match a search. An API that can't filter finds parts of a
 * product's name, and for everything else its orders are looked through.
 */
export function findOrders(
  list: ListOrders,
  search: OrderSearch,
  { locale, canFilter }: FindOptions,
): Promise<Result<FoundPage>> {
  const filter = toFilter(search, locale)
  if (!canFilter) return findElsewhere(list, search, filter)
  return readPage(list, search, {
    search: filter.q || undefined,
    searchAmount: filter.amount ?? undefined,
    needsDetails: filter.needsDetails || undefined,
    // The API leaves out the moment itself.
    createdAfter: filter.year ? new Date(filter.year.since.getTime() - 1) : undefined,
    createdBefore: filter.year?.before,
  })
}

function toFilter({ q, needsDetails, year }: OrderSearch, locale: string): OrderFilter {
  return {
    q,
    amount: q ? parseAmount(q, locale) : null,
    needsDetails,
    year: year ? boundsOf(year) : null,
  }
}
