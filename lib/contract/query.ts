import * as z from 'zod/mini'
import { moment } from './moment'
import { PAGE_LIMIT_MAX } from './page'
import { plainText } from './text'

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
export const limit = z.pipe(
  z.pipe(
    digits,
    z.transform((text) => Math.min(Number(text), PAGE_LIMIT_MAX)),
  ),
  z.number().check(z.gte(1)),
)

export const pageLimit = z._default(limit, 10)

/** A parameter that may stand in the query more than once; none is no filter. */
export function repeatable<Item extends z.core.$ZodType>(item: Item) {
  return z._default(z.array(item), [])
}

/** `metadata[key]=value` parameters: every key has to have one of its values. */
export const metadataFilter = z._default(z.record(plainText, z.array(plainText)), {})

/** A moment, at any time that a database can hold: none has a year 0. */
export const time = moment(new Date('0001-01-01T00:00:00Z'))

/** Yes or no, in the spellings that the API takes. */
export const flag = z.pipe(
  z.string().check(z.regex(/^(true|false|1|0|yes|no|on|off)$/i, 'Input should be a valid boolean')),
  z.transform((text) => /^(true|1|yes|on)$/i.test(text)),
)
