import * as z from 'zod/mini'
import {
  type OrderSorting,
  orderSortings,
  type ProductBillingType,
  productBillingTypes,
} from '../../contract/order/order-query'

/** The search in the URL of the orders page. */
export type OrderSearch = {
  /** Part of a product's name or of an invoice number, or an amount; empty finds all. */
  q: string
  /** In the portal's time zone. */
  year?: number | undefined
  /** Whether only orders are shown whose invoice lacks billing details. */
  needsDetails: boolean
  type?: ProductBillingType | undefined
  sort: OrderSorting
  /** Counts from 1. */
  page: number
}

const NEWEST_FIRST: OrderSorting = '-created_at'

const QUERY_MAX = 200

const YEAR = /^[12]\d{3}$/

// A URL can be edited by hand or cut off by a mail program: invalid parameters are ignored, so that
// the page never fails.
const schema = z.object({
  q: z.catch(z.string().check(z.trim(), z.overwrite(cleanQuery)), ''),
  year: z.catch(
    z.optional(z.pipe(z.string().check(z.regex(YEAR)), z.transform(Number))),
    undefined,
  ),
  needs: z.catch(z.optional(z.literal('details')), undefined),
  type: z.catch(z.optional(z.enum(productBillingTypes)), undefined),
  sort: z.catch(z.enum(orderSortings), NEWEST_FIRST),
  page: z.catch(z.coerce.number().check(z.int(), z.gte(1), z.lte(1_000_000)), 1),
})

/** Parses the search from the parameters of a URL. */
export function parseOrderSearch(
  parameters: Record<string, string | string[] | undefined>,
): OrderSearch {
  const parsed = Object.entries(parameters).map(([name, value]) => [name, [value].flat()[0]])
  const { needs, ...search } = schema.parse(Object.fromEntries(parsed))
  return { ...search, needsDetails: needs !== undefined }
}

function cleanQuery(text: string): string {
  return text.replaceAll(String.fromCharCode(0), '').slice(0, QUERY_MAX)
}

/** Returns the query string of a search, without defaults. */
export function toSearchQuery({ q, year, needsDetails, type, sort, page }: OrderSearch): string {
  return new URLSearchParams({
    ...(q && { q }),
    ...(year && { year: String(year) }),
    ...(needsDetails && { needs: 'details' }),
    ...(type && { type }),
    ...(sort !== NEWEST_FIRST && { sort }),
    ...(page > 1 && { page: String(page) }),
  }).toString()
}

/** Returns the path of the page that shows this search. */
export function toOrdersAddress(search: OrderSearch): '/orders' | `/orders?${string}` {
  const query = toSearchQuery(search)
  return query ? `/orders?${query}` : '/orders'
}

/** Returns the path of the list that a link on an order's page leads back to, from its query. */
export function toListAddress(query: string | string[] | undefined) {
  const parameters = new URLSearchParams([query ?? ''].flat()[0])
  return toOrdersAddress(parseOrderSearch(Object.fromEntries(parameters)))
}

/** Whether a search leaves orders out, instead of only sorting them. */
export function isFiltered({ q, year, needsDetails, type }: OrderSearch): boolean {
  return Boolean(q || year || needsDetails || type)
}

/** Whether a search sorts by date, so that orders of a year stand together. */
export function isSortedByDate({ sort }: OrderSearch): boolean {
  return sort === '-created_at' || sort === 'created_at'
}
