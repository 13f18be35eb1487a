import Negotiator from 'negotiator'
import { isLanguage, type Language } from './languages'
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
  const preferences = [customer, ...fromBrowser].flatMap((tag) => toSupportedLocale(tag) ?? [])
  if (!isLanguage(chosen ?? undefined)) return preferences[0] ?? { language: 'en', tag: 'en' }
  const language = toSupportedLocale(chosen)?.language ?? 'en'
  return (
    preferences.find((preferred) => preferred.language === language) ?? { language, tag: language }
  )
}

/** Returns the locale in its standard form, if the portal has its language. */
function toSupportedLocale(locale: string | null | undefined): Locale | undefined {
  const tag = locale && toStandardLocale(locale)
  const language = tag?.split('-')[0]
  return tag && isLanguage(language) ? { language, tag } : undefined
}
