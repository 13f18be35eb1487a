import * as z from 'zod/mini'
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

/** No database has a year 0, nor does ISO 8601 write one past 9999 in four digits. */
const [FIRST_MOMENT, LAST_MOMENT] = ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z']

const noTime = 'Input should be a valid datetime'

/** A moment, ISO 8601; one that says no zone is UTC. */
export const time = z.pipe(
  z.pipe(
    z.iso.datetime({ offset: true, local: true, error: noTime }),
    z.transform((text) => new Date(/(Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`)),
  ),
  z
    .date()
    .check(
      z.minimum(new Date(FIRST_MOMENT), { error: noTime }),
      z.maximum(new Date(LAST_MOMENT), { error: noTime }),
    ),
)

/** Yes or no, in the spellings that the API takes. */
export const flag = z.pipe(
  z.string().check(z.regex(/^(true|false|1|0|yes|no|on|off)$/i, 'Input should be a valid boolean')),
  z.transform((text) => /^(true|1|yes|on)$/i.test(text)),
)
