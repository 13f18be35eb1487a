/**
 * The standard form of a locale: `en_US`, as programs write it, is `en-US` (BCP 47), and
 * `de_DE.UTF-8`, as operating systems do, is `de-DE`.
 *
 * @returns Null for a text that has none.
 */
export function standardLocale(locale: string): string | null {
  const [tag = ''] = locale.trim().split(/[.@]/)
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
