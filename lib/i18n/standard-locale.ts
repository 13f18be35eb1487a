/**
 * Returns a locale in its standard form (BCP 47): `en-US` for `en_US`, as programs write it, and
 * `de-DE` for `de_DE.UTF-8`, as operating systems do. Null when it isn't a locale.
 */
export function toStandardLocale(locale: string): string | null {
  const [tag = ''] = locale.trim().split(/[.@]/)
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
