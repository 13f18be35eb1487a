import * as z from 'zod/mini'
import { text } from './text'

const PAIRS_MAX = 50

const key = text(40).check(z.minLength(1))
const value = z.union([text(500).check(z.minLength(1)), z.number(), z.boolean()])

/** What a merchant attaches to a customer: at most 50 pairs of a short key and a plain value. */
export const metadata = z.record(key, value).check(
  z.refine((pairs) => Object.keys(pairs).length <= PAIRS_MAX, {
    error: `Dictionary should have at most ${PAIRS_MAX} items`,
    params: { type: 'too_long' },
  }),
)

export type Metadata = z.infer<typeof metadata>
