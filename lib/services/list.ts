import { asc, type Column, desc, inArray, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Page } from '../contract/page'

/** A page of items, with the totals of the whole list. */
export function paginated<Item>(items: Item[], total: number, limit: number): Page<Item> {
  return { items, pagination: { total_count: total, max_page: Math.ceil(total / limit) } }
}

/** The rows to read for a page. `fromEnd`: with the list reversed, last row first. */
export type Slice = { offset: number; limit: number; fromEnd: boolean }

/**
 * One page of a list of `total` rows, given what reads a slice of it. Rows that are skipped
 * cost as much as rows that are read, so it is counted from the end that is nearer.
 */
export async function readPage<Row>(
  { page, limit }: { page: number; limit: number },
  total: number,
  read: (slice: Slice) => Promise<Row[]>,
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
 * comes last, so that ties never change places between two pages.
 */
export function orderBy<Property extends string>(
  sorting: readonly (Property | `-${Property}`)[],
  columns: Record<Property, SQLWrapper>,
  id: SQLWrapper,
  { fromEnd }: Slice,
): SQL[] {
  const terms = sorting.map((term) => {
    const descending = term.startsWith('-')
    return { column: columnOf(columns, toProperty(term)), descending }
  })
  const lastDescends = terms.at(-1)?.descending ?? false
  return [...terms, { column: id, descending: lastDescends }].map(({ column, descending }) =>
    descending !== fromEnd ? desc(column) : asc(column),
  )
}

/** What a term sorts by, whichever way round. */
export function toProperty(term: string): string {
  return term.replace(/^-/, '')
}

function columnOf(columns: Record<string, SQLWrapper>, property: string): SQLWrapper {
  const column = columns[property]
  if (!column) throw new Error(`There is no column to sort by ${property}`)
  return column
}

/** The `LIKE` pattern of what contains a text, in which `%` and `_` are plain characters. */
export function containing(part: string): string {
  return `%${escapePattern(part)}%`
}

/** The `LIKE` pattern of what begins with a text. */
export function beginningWith(part: string): string {
  return `${escapePattern(part)}%`
}

function escapePattern(part: string): string {
  return part.replace(/[\\%_]/g, '\\$&')
}

/** The condition that a column has one of these values; no filter where there are none. */
export function oneOf(column: Column, values: readonly string[]): SQL | undefined {
  return values.length > 0 ? inArray(column, [...values]) : undefined
}

/**
 * The conditions that metadata has one of the given values under each of these keys. Only
 * containment uses the index, but it takes 5.0 for 5; comparing the text rules that out.
 */
export function metadataMatches(
  column: Column,
  filter: Record<string, string[]>,
): (SQL | undefined)[] {
  return Object.entries(filter).flatMap(([key, values]) => [
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
