import * as z from 'zod/mini'

const NUL = String.fromCharCode(0)

/**
 * PostgreSQL text can't hold a NUL, nor its JSON half a surrogate pair, so the contract
 * rejects both in any text.
 */
const storable = z.refine<string>(
  (value) => !value.includes(NUL) && !/\p{Surrogate}/u.test(value),
  {
    error: 'Value error, NUL and unpaired surrogate characters are not allowed',
    params: { type: 'value_error' },
  },
)

/** Text that is only compared with: as it came, but of characters that can be stored. */
export const plainText = z.string().check(storable)

/** Text that came from outside: trimmed, storable, at most `max` characters. */
export function text(max: number) {
  return z.string().check(z.trim(), storable, z.maxLength(max))
}

/** As `text`, and nothing at all (absent, null, blank) comes out as null. */
export function textOrNull(max: number) {
  return z.pipe(
    z.nullish(text(max)),
    z.transform((value) => value || null),
  )
}
