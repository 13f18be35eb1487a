import * as z from 'zod/mini'
import { plainText } from '../text'

/** Bytes that fit into an entry of a database index. */
export const BYTES_MAX = 2_000

export const isNoStep = z.refine<string>((id) => id !== '.' && id !== '..', {
  error: 'Value error, . and .. cannot be the segment of a path',
  params: { type: 'value_error' },
})

export const fitsIndex = z.refine<string>(
  (id) => new TextEncoder().encode(id).length <= BYTES_MAX,
  {
    error: `String should have at most ${BYTES_MAX} bytes`,
    params: { type: 'string_too_long' },
  },
)

/**
 * The merchant's own id of a customer or member, trimmed but otherwise as it came: it is compared,
 * never shown. As the segment of a path, `.` and `..` lead to another place.
 */
export const externalId = plainText.check(z.trim(), isNoStep, fitsIndex)

/** As above, and nothing at all (absent, null, blank) comes out as null. */
export const externalIdOrNull = z.pipe(
  z.nullish(externalId),
  z.transform((id) => id || null),
)
