import * as z from 'zod/mini'

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
  if (/^(und|x)(-|$)/i.test(tag)) return false
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
