import type { Format } from '@/lib/i18n/format'
import { getNativeName, listLanguageNames } from '@/lib/i18n/language-names'
import { isLanguage } from '@/lib/i18n/languages'

/** Lists the languages to choose from, and the stored one, each under its own name. */
export function listLanguages(
  stored: string | null,
  format: Format,
): { code: string; name: string }[] {
  const own = listLanguageNames(format).map(({ tag, name }) => ({ code: tag, name }))
  if (!stored || isLanguage(stored)) return own
  return [...own, { code: stored, name: getNativeName(stored) }]
}
