import type en from './catalogues/en'
import { toStandardLocale } from './standard-locale'

/** All messages of the portal, by feature, with their placeholders unfilled. */
export type Messages = typeof en

type LoadCatalogue = () => Promise<{ default: Messages }>

/**
 * The languages of the portal, by the tag that their folder is named by (BCP 47), with a script or a
 * region where that changes the words: `zh-Hant`, `pt-BR`. A catalogue is loaded when it is needed.
 */
const catalogues = {
  en: () => import('./catalogues/en'),
  de: () => import('./catalogues/de'),
  ar: () => import('./catalogues/ar'),
} as const satisfies Record<string, LoadCatalogue>

export type Language = keyof typeof catalogues

export const languages = Object.keys(catalogues).filter(isLanguage)

/** Whether this is the tag of one of the portal's languages. */
export function isLanguage(tag: string | undefined): tag is Language {
  return tag !== undefined && Object.hasOwn(catalogues, tag)
}

/** Loads the messages of a language. */
export async function loadMessages(language: Language): Promise<Messages> {
  return (await catalogues[language]()).default
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
