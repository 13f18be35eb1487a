import type { Format } from './format'
import { type Language, languages } from './languages'
import { toStandardLocale } from './standard-locale'
import { getDirection } from './writing'

type ListedLanguage = { tag: Language; name: string; direction: 'ltr' | 'rtl' }

/** Every page has the list, and nothing of it changes. */
const known = new WeakMap<Format, readonly ListedLanguage[]>()

/** Lists the portal's languages, each under its own name, in the order of the reader's dictionary. */
export function listLanguageNames(format: Format): readonly ListedLanguage[] {
  const list = known.get(format) ?? sortLanguages(format)
  known.set(format, list)
  return list
}

function sortLanguages({ compare }: Format): readonly ListedLanguage[] {
  return languages
    .map((tag) => ({ tag, name: getNativeName(tag), direction: getDirection(tag) }))
    .sort((one, other) => compare(one.name, other.name))
}

/** Returns a language's name in that language; an invalid locale as it is. */
export function getNativeName(locale: string): string {
  const tag = toStandardLocale(locale)
  return (tag && getLanguageName(tag)) ?? locale
}

function getLanguageName(tag: string): string | undefined {
  try {
    return new Intl.DisplayNames(tag, { type: 'language' }).of(tag)
  } catch (error) {
    // A private tag, such as `x-klingon`, has no language.
    if (error instanceof RangeError) return undefined
    throw error
  }
}
