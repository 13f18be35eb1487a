import { asc, type Column, desc, inArray, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Page } from '../contract/page'

/** The part of a page that says how many there are in all. */
export function paginated<Item>(items: Item[], total: number, limit: number): Page<Item> {
  return { items, pagination: { total_count: total, max_page: Math.ceil(total / limit) } }
}

/**
 * `-created_at` into an ORDER BY. The id stands last, so that ties never change
 * places between two pages.
 */
export function orderBy<Property extends string>(
  sorting: readonly (Property | `-${Property}`)[],
  columns: Record<Property, SQLWrapper>,
  id: SQLWrapper,
): SQL[] {
  const terms = sorting.map((term) => {
    const descending = term.startsWith('-')
    return { column: columnOf(columns, descending ? term.slice(1) : term), descending }
  })
  const lastDescends = terms.at(-1)?.descending ?? false
  return [...terms, { column: id, descending: lastDescends }].map(({ column, descending }) =>
    descending ? desc(column) : asc(column),
  )
}

function columnOf(columns: Record<string, SQLWrapper>, property: string): SQLWrapper {
  const column = columns[property]
  if (!column) throw new Error(`Nothing is known to sort by ${property}`)
  return column
}

/** A text that `LIKE` takes as it stands: `%` and `_` are plain characters in it. */
export function containing(part: string): string {
  return `%${part.replace(/[\\%_]/g, '\\$&')}%`
}

/** That a column has one of these values; none named is no filter. */
export function oneOf(column: Column, values: readonly string[]): SQL | undefined {
  return values.length > 0 ? inArray(column, [...values]) : undefined
}

/** That metadata has, under every one of these keys, one of the values named for it. */
export function metadataMatches(column: Column, wanted: Record<string, string[]>): SQL[] {
  return Object.entries(wanted).map(([key, values]) => inArray(sql`${column} ->> ${key}`, values))
}
