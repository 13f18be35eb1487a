import * as z from 'zod/mini'

/** Longer than any tag in use. */
const LENGTH_MAX = 64

export const isLocale = z.refine<string>((tag) => standardTag(tag) !== null, {
  error: 'Value error, Invalid locale',
  params: { type: 'value_error' },
})

/**
 * A BCP 47 language tag in its standard form (`EN-gb` comes out `en-GB`, and so does `en_gb`, as
 * operating systems write it). Any valid tag is taken, but for the one that says "undetermined"
 * and private ones.
 */
export const locale = z.pipe(
  z.string().check(z.trim(), isLocale),
  z.transform((tag) => standardTag(tag) ?? tag),
)

function standardTag(typed: string): string | null {
  const tag = typed.replaceAll('_', '-')
  if (tag.length > LENGTH_MAX || /^(und|x|q[a-t][a-z])(-|$)|-x-/i.test(tag)) return null
  try {
    const [standard] = Intl.getCanonicalLocales(tag)
    return standard && isLanguage(new Intl.Locale(standard).language) ? standard : null
  } catch {
    return null
  }
}

let languageNames: Intl.DisplayNames | undefined

/**
 * Of two letters there is a name for each; of three there are thousands, most without one; a
 * longer one (`posix`, `abcde`) was never registered.
 */
function isLanguage(code: string): boolean {
  if (code.length === 3) return true
  languageNames ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  return code.length === 2 && languageNames.of(code) !== undefined
}
