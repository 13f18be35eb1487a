import { asc, type Column, desc, inArray, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Page } from '../contract/page'

/** The part of a page that says how many there are in all. */
export function paginated<Item>(items: Item[], total: number, limit: number): Page<Item> {
  return { items, pagination: { total_count: total, max_page: Math.ceil(total / limit) } }
}

/** The rows to read for a page. `fromEnd`: with the list turned round, last row first. */
export type Stretch = { offset: number; limit: number; fromEnd: boolean }

/**
 * One page of a list of `total` rows, by what reads a stretch of it. Rows that are skipped
 * cost as much as rows that are read, so it is counted from the end that is nearer.
 */
export async function readPage<Row>(
  { page, limit }: { page: number; limit: number },
  total: number,
  read: (stretch: Stretch) => Promise<Row[]>,
): Promise<Row[]> {
  const before = (page - 1) * limit
  if (before >= total) return []
  const length = Math.min(limit, total - before)
  const after = total - before - length
  if (before <= after) return read({ offset: before, limit: length, fromEnd: false })
  return (await read({ offset: after, limit: length, fromEnd: true })).toReversed()
}

/**
 * `-created_at` into an ORDER BY, or into its opposite when read from the end. The id
 * stands last, so that ties never change places between two pages.
 */
export function orderBy<Property extends string>(
  sorting: readonly (Property | `-${Property}`)[],
  columns: Record<Property, SQLWrapper>,
  id: SQLWrapper,
  { fromEnd }: Stretch,
): SQL[] {
  const terms = sorting.map((term) => {
    const descending = term.startsWith('-')
    return { column: columnOf(columns, descending ? term.slice(1) : term), descending }
  })
  const lastDescends = terms.at(-1)?.descending ?? false
  return [...terms, { column: id, descending: lastDescends }].map(({ column, descending }) =>
    descending !== fromEnd ? desc(column) : asc(column),
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

/**
 * That metadata has, under every one of these keys, one of the values named for it. Only
 * containment is found by an index; it takes 5.0 for 5, which the comparison of texts undoes.
 */
export function metadataMatches(
  column: Column,
  wanted: Record<string, string[]>,
): (SQL | undefined)[] {
  return Object.entries(wanted).flatMap(([key, values]) => [
    or(...values.flatMap((value) => containingPair(column, key, value))),
    inArray(sql`${column} ->> ${key}`, values),
  ])
}

/** A value of a query can be a text, and what it reads like as JSON: a number or a boolean. */
function containingPair(column: Column, key: string, value: string): SQL[] {
  const literals = [JSON.stringify(value)]
  if (/^(true|false|-?(0|[1-9]\d*)(\.\d+)?)$/.test(value)) literals.push(value)
  return literals.map(
    (literal) => sql`${column} @> ${`{${JSON.stringify(key)}:${literal}}`}::jsonb`,
  )
}
