/** The languages that every sentence of the portal exists in. */
export const languages = ['en', 'de', 'ar'] as const

export type Language = (typeof languages)[number]

/** Whether the portal speaks this language (a code without a region). */
export function isLanguage(code: string | undefined): code is Language {
  return languages.some((language) => language === code)
}

/** Which way a language is written. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

/** A language's name in that language, for people who read no other: any BCP 47 tag. */
export function ownName(language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
}
