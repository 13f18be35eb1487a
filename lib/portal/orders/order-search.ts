import * as z from 'zod/mini'
import {
  type OrderSorting,
  orderSortings,
  type ProductBillingType,
  productBillingTypes,
} from '../../contract/order/order-query'

/** The search in the URL of the orders page. */
export type OrderSearch = {
  /** Part of a product's name, or an invoice number; empty finds all. */
  q: string
  type?: ProductBillingType | undefined
  sort: OrderSorting
  /** Counts from 1. */
  page: number
}

const NEWEST_FIRST: OrderSorting = '-created_at'

const QUERY_MAX = 200

// A URL can be edited by hand or cut off by a mail program: invalid parameters are ignored, so that
// the page never fails.
const schema = z.object({
  q: z.catch(z.string().check(z.trim(), z.overwrite(cleanQuery)), ''),
  type: z.catch(z.optional(z.enum(productBillingTypes)), undefined),
  sort: z.catch(z.enum(orderSortings), NEWEST_FIRST),
  page: z.catch(z.coerce.number().check(z.int(), z.gte(1), z.lte(1_000_000)), 1),
})

/** Parses the search from the parameters of a URL. */
export function parseOrderSearch(
  parameters: Record<string, string | string[] | undefined>,
): OrderSearch {
  const parsed = Object.entries(parameters).map(([name, value]) => [name, [value].flat()[0]])
  return schema.parse(Object.fromEntries(parsed))
}

function cleanQuery(text: string): string {
  return text.replaceAll(String.fromCharCode(0), '').slice(0, QUERY_MAX)
}

/** Returns the query string of a search, without defaults. */
export function toSearchQuery({ q, type, sort, page }: OrderSearch): string {
  return new URLSearchParams({
    ...(q && { q }),
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
