import { toStandardLocale } from './standard-locale'

/** The languages of the portal, and how each is written. */
const writingSystems = {
  en: { direction: 'ltr', script: 'Latin' },
  de: { direction: 'ltr', script: 'Latin' },
  ar: { direction: 'rtl', script: 'Arabic' },
} as const satisfies Record<string, { direction: 'ltr' | 'rtl'; script: string }>

export type Language = keyof typeof writingSystems

export const languages = Object.keys(writingSystems).filter(isLanguage)

/** Whether the portal has this language (a code without a region). */
export function isLanguage(code: string | undefined): code is Language {
  return code !== undefined && Object.hasOwn(writingSystems, code)
}

/** The direction in which a language is written. */
export function getDirection(language: Language): 'ltr' | 'rtl' {
  return writingSystems[language].direction
}

/** Whether a text has letters of the script in which a language is written. */
export function isInScriptOf(language: Language, text: string): boolean {
  return new RegExp(`\\p{Script=${writingSystems[language].script}}`, 'u').test(text)
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
