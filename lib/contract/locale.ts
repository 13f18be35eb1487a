import * as z from 'zod/mini'

/** Longer than any tag in use. */
const LENGTH_MAX = 64

const invalid = { error: 'Value error, Invalid locale', params: { type: 'value_error' } }

/**
 * A BCP 47 language tag in its standard form (`EN-gb` comes out `en-GB`). Any valid
 * tag is taken, but for the one that says "undetermined" and private ones.
 */
export const locale = z.pipe(
  z.string().check(z.trim(), z.refine(isLanguage, invalid)),
  z.transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag),
)

function isLanguage(tag: string): boolean {
  if (tag.length > LENGTH_MAX || /^(und|x|q[a-t][a-z])(-|$)|-x-/i.test(tag)) return false
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
