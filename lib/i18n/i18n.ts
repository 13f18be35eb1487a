import { createTranslator } from 'use-intl/core'
import type en from './catalogues/en.json'
import type { Locale } from './choose-locale'
import { createFormat } from './format'
import { directionOf, type Language } from './languages'

const catalogues: Record<Language, () => Promise<{ default: typeof en }>> = {
  en: () => import('./catalogues/en.json'),
  de: () => import('./catalogues/de.json'),
  ar: () => import('./catalogues/ar.json'),
}

export type I18n = Awaited<ReturnType<typeof createI18n>>

/** Everything a page needs to speak to somebody: words, formats, direction. */
export async function createI18n({ language, tag }: Locale, timeZone: string) {
  const { default: messages } = await catalogues[language]()
  return {
    language,
    locale: tag,
    direction: directionOf(language),
    t: createTranslator({ locale: tag, messages, timeZone }),
    format: createFormat(tag, timeZone),
  }
}

/** Says a sentence of the catalogue, with its placeholders filled. */
export type Translate = I18n['t']
