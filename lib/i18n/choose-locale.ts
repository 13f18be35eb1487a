import Negotiator from 'negotiator'
import { isLanguage, type Language } from './languages'
import { standardLocale } from './standard-locale'

/** A language that the portal speaks, and the region whose formats go with it. */
export type Locale = { language: Language; tag: string }

type Wishes = {
  /** What somebody chose on this device. */
  chosen: string | null | undefined
  /** The locale of the customer's record. */
  customer: string | null | undefined
  /** The browser's `Accept-Language`. */
  browser: string | null | undefined
}

/**
 * The language to speak: what was chosen by hand here, else the customer's own, else
 * the first of the browser's that we speak, else English. A press on a language has
 * to do what it says, so a choice comes before the record.
 */
export function chooseLocale({ chosen, customer, browser }: Wishes): Locale {
  const fromBrowser = new Negotiator({
    headers: { 'accept-language': browser ?? '' },
  }).languages()
  const wishes = [customer, ...fromBrowser].flatMap((tag) => spoken(tag) ?? [])
  if (!isLanguage(chosen ?? undefined)) return wishes[0] ?? { language: 'en', tag: 'en' }
  const language = spoken(chosen)?.language ?? 'en'
  return wishes.find((wish) => wish.language === language) ?? { language, tag: language }
}

/** The locale in its standard form, if the portal speaks its language. */
function spoken(locale: string | null | undefined): Locale | undefined {
  const tag = locale && standardLocale(locale)
  const language = tag?.split('-')[0]
  return tag && isLanguage(language) ? { language, tag } : undefined
}
