import * as z from 'zod/mini'
import { textOrNull } from '../text'
import { countryInput } from './country'
import { isPossibleState, standardState } from './subdivision'

/** Longest line of an address, in characters. */
export const ADDRESS_LINE_MAX = 256

const impossibleState: Record<string, string> = {
  US: 'Value error, Invalid US state',
  CA: 'Value error, Invalid CA subdivision',
}

/**
 * An address on its way in. Everything is trimmed, blank becomes null, and a state
 * of the US or Canada is brought to its standard form. A state that does not exist
 * is reported on the address as a whole, as the API does.
 */
export const addressInput = z.pipe(
  z.object({
    country: countryInput,
    line1: textOrNull(ADDRESS_LINE_MAX),
    line2: textOrNull(ADDRESS_LINE_MAX),
    postal_code: textOrNull(ADDRESS_LINE_MAX),
    city: textOrNull(ADDRESS_LINE_MAX),
    state: textOrNull(ADDRESS_LINE_MAX),
  }),
  z.transform((address, context) => {
    const state = standardState(address.country, address.state)
    if (!isPossibleState(address.country, state)) {
      context.issues.push({
        code: 'custom',
        input: address,
        message: impossibleState[address.country] ?? 'Value error, Invalid state',
        params: { type: 'value_error' },
      })
    }
    return { ...address, state }
  }),
)

/** An address on its way out: any country, also those that can't be sent back. */
export const address = z.object({
  country: z.string(),
  line1: z.nullable(z.string()),
  line2: z.nullable(z.string()),
  postal_code: z.nullable(z.string()),
  city: z.nullable(z.string()),
  state: z.nullable(z.string()),
})

export type Address = z.infer<typeof address>
