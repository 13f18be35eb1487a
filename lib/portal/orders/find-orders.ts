import { env } from '../../env'
import type { Result } from '../../polar/failure'
import { findElsewhere } from './find-elsewhere'
import { type FoundPage, readPage } from './found-page'
import type { ListOrders } from './list-once'
import type { OrderFilter } from './matches-search'
import type { OrderSearch } from './order-search'
import { parseAmount } from './parse-amount'
import { boundsOf } from './years'

/**
 * Finds a page of the orders that match a search. Our own API does that; another one finds parts of
 * a product's name, and for everything else its orders are looked through.
 *
 * @param locale How amounts in the search are written.
 */
export function findOrders(
  list: ListOrders,
  search: OrderSearch,
  locale: string,
): Promise<Result<FoundPage>> {
  const filter = toFilter(search, locale)
  if (env().polarServer) return findElsewhere(list, search, filter)
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
