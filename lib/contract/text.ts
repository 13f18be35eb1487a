import * as z from 'zod/mini'
import { cleanText, isSavable, isStorable } from './clean-text'

/** Every text is checked by it. */
export const storable = z.refine<string>(isStorable, {
  error: 'Value error, NUL and unpaired surrogate characters are not allowed',
  params: { type: 'value_error' },
})

/** Text from people is checked by it too. */
export const withoutControls = z.refine<string>(isSavable, {
  error: 'Value error, control characters are not allowed',
  params: { type: 'value_error' },
})

/** Text that is only compared with: as it came, but of characters that can be stored. */
export const plainText = z.string().check(storable)

/** Text from people: cleaned, of characters that can be saved, at most `max` of them. */
export function text(max: number) {
  return z.string().check(z.overwrite(cleanText), storable, withoutControls, z.maxLength(max))
}

/** As `text`, and nothing at all (absent, null, blank) comes out as null. */
export function textOrNull(max: number) {
  return z.pipe(
    z.nullish(text(max)),
    z.transform((value) => value || null),
  )
}
