import * as z from 'zod/mini'
import { plainText } from './text'

export const PAIRS_MAX = 50

const key = plainText.check(z.minLength(1), z.maxLength(40))
const text = plainText.check(z.minLength(1), z.maxLength(500))

/** Integers over 2⁵³ are rounded to the nearest number that JavaScript has. */
const value = z.union([text, z.number(), z.boolean()])

export const hasFewPairs = z.refine<object>((pairs) => Object.keys(pairs).length <= PAIRS_MAX, {
  error: `Dictionary should have at most ${PAIRS_MAX} items`,
  params: { type: 'too_long' },
})

/** What a merchant attaches to a customer: at most 50 pairs of a short key and a plain value. */
export const metadata = z.record(key, value).check(hasFewPairs)

/**
 * Metadata on its way in. A parser of objects drops the key `__proto__` without a word, so it is
 * looked for before.
 */
export const metadataInput = z.pipe(
  z.unknown().check(
    z.refine((pairs) => !Object.hasOwn(Object(pairs), '__proto__'), {
      error: 'Value error, __proto__ is not allowed as a key',
      path: ['__proto__'],
      params: { type: 'value_error' },
    }),
  ),
  metadata,
)

export type Metadata = z.infer<typeof metadata>
