import { standardLocale } from './standard-locale'

/** The languages that every message of the portal exists in, and how each is written. */
const writing = {
  en: { direction: 'ltr', script: 'Latin' },
  de: { direction: 'ltr', script: 'Latin' },
  ar: { direction: 'rtl', script: 'Arabic' },
} as const satisfies Record<string, { direction: 'ltr' | 'rtl'; script: string }>

export type Language = keyof typeof writing

export const languages = Object.keys(writing).filter(isLanguage)

/** Whether the portal speaks this language (a code without a region). */
export function isLanguage(code: string | undefined): code is Language {
  return code !== undefined && Object.hasOwn(writing, code)
}

/** The direction in which a language is written. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return writing[language].direction
}

/** Whether a text has letters of the script in which a language is written. */
export function isInScriptOf(language: Language, text: string): boolean {
  return new RegExp(`\\p{Script=${writing[language].script}}`, 'u').test(text)
}

/** A language's name in that language, for people who read no other; a text that is no locale as it is. */
export function ownName(locale: string): string {
  const tag = standardLocale(locale)
  return (tag && nameOf(tag)) ?? locale
}

function nameOf(tag: string): string | undefined {
  try {
    return new Intl.DisplayNames(tag, { type: 'language' }).of(tag)
  } catch (error) {
    // A private one, such as `x-klingon`, names no language.
    if (error instanceof RangeError) return undefined
    throw error
  }
}
