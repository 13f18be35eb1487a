import Negotiator from 'negotiator'
import { isLanguage, type Language, languages } from './languages'
import { lookUpLanguage } from './look-up-language'
import { toStandardLocale } from './standard-locale'

/** A language of the portal, and the tag whose formats are used with it. */
export type Locale = { language: Language; tag: string }

type LocalePreferences = {
  /** The language that was chosen in this browser. */
  chosen: string | null | undefined
  /** The customer's stored locale. */
  customer: string | null | undefined
  /** The browser's `Accept-Language`. */
  browser: string | null | undefined
}

/**
 * Chooses a locale: the language that was chosen in this browser, else the customer's, else the
 * first of the browser's that the portal has, else English. The choice comes first, since the link
 * to a language has to do what it says.
 */
export function chooseLocale({ chosen, customer, browser }: LocalePreferences): Locale {
  const fromBrowser = new Negotiator({
    headers: { 'accept-language': browser ?? '' },
  }).languages()
  const preferences = [customer, ...fromBrowser].flatMap((tag) => findLocale(tag) ?? [])
  const language = chosen ?? undefined
  if (!isLanguage(language)) return preferences[0] ?? toLocale('en')
  return preferences.find((preferred) => preferred.language === language) ?? toLocale(language)
}

/** Returns a language with the formats of where it is at home, for readers whose region isn't known. */
export function toLocale(language: Language): Locale {
  return { language, tag: toFormatTag(language, language) }
}

/** Returns the portal's language for a locale; undefined if it has none, or if this is no locale. */
export function findLocale(locale: string | null | undefined): Locale | undefined {
  const tag = locale && toStandardLocale(locale)
  const language = tag ? lookUpLanguage(tag, languages) : undefined
  return tag && language ? { language, tag: toFormatTag(language, tag) } : undefined
}

/** Where a language is at home for us, and `Intl` would take another region's formats. */
const homeRegions: Partial<Record<string, string>> = { pt: 'PT' }

/**
 * Returns the tag whose formats go with the words of a language: the wished one, or where that is
 * another language, the language with the wish's region.
 */
export function toFormatTag(language: string, wish: string): string {
  const wished = new Intl.Locale(wish)
  const region = wished.region ?? homeRegions[language]
  const isSame = wished.language === new Intl.Locale(language).language
  return new Intl.Locale(isSame ? wish : language, region ? { region } : {}).toString()
}
