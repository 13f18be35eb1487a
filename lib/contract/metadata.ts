import * as z from 'zod/mini'
import { plainText } from './text'

const PAIRS_MAX = 50

const key = plainText.check(z.minLength(1), z.maxLength(40))
const text = plainText.check(z.minLength(1), z.maxLength(500))

/** A larger integer would come back as another one. */
const number = z.number().check(
  z.refine((value) => !Number.isInteger(value) || Number.isSafeInteger(value), {
    error: 'Value error, the integer is too large',
    params: { type: 'value_error' },
  }),
)

const value = z.union([text, number, z.boolean()])

/** What a merchant attaches to a customer: at most 50 pairs of a short key and a plain value. */
export const metadata = z.record(key, value).check(
  z.refine((pairs) => Object.keys(pairs).length <= PAIRS_MAX, {
    error: `Dictionary should have at most ${PAIRS_MAX} items`,
    params: { type: 'too_long' },
  }),
)

export type Metadata = z.infer<typeof metadata>
