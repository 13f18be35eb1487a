import * as z from 'zod/mini'
import { PAGE_LIMIT_MAX } from './page'

const positive = z.pipe(
  z.string().check(z.regex(/^-?\d+$/, 'Input should be a valid integer, unable to parse string')),
  z.transform(Number),
)

/** Counts from 1; the largest a database can be asked to skip to. */
export const pageNumber = z._default(
  z.pipe(positive, z.int().check(z.gte(1), z.lte(Number.MAX_SAFE_INTEGER / PAGE_LIMIT_MAX))),
  1,
)

/** 1 and up; more than a page may hold is taken as a full page. */
export const pageLimit = z._default(
  z.pipe(
    z.pipe(positive, z.number().check(z.gte(1))),
    z.transform((limit) => Math.min(limit, PAGE_LIMIT_MAX)),
  ),
  10,
)

/** A parameter that may stand in the query more than once; none is no filter. */
export function repeatable<Item extends z.core.$ZodType>(item: Item) {
  return z._default(z.array(item), [])
}
