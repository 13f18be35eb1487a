import * as z from 'zod/mini'
import { PAGE_LIMIT_MAX } from './page'

const digits = z
  .string()
  .check(z.regex(/^-?\d+$/, 'Input should be a valid integer, unable to parse string'))

/** As far as a database can be asked to skip. */
const PAGE_MAX = 1_000_000_000_000

/** Counts from 1. */
export const pageNumber = z._default(
  z.pipe(z.pipe(digits, z.transform(Number)), z.number().check(z.gte(1), z.lte(PAGE_MAX))),
  1,
)

/** 1 and up; more than a page may hold, however much, is taken as a full page. */
export const pageLimit = z._default(
  z.pipe(
    z.pipe(
      digits,
      z.transform((text) => Math.min(Number(text), PAGE_LIMIT_MAX)),
    ),
    z.number().check(z.gte(1)),
  ),
  10,
)

/** A parameter that may stand in the query more than once; none is no filter. */
export function repeatable<Item extends z.core.$ZodType>(item: Item) {
  return z._default(z.array(item), [])
}
