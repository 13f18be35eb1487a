import { createTranslator } from 'use-intl/core'
import type { Locale } from './choose-locale'
import { createFormat } from './format'
import { loadMessages } from './load-messages'
import { getDirection } from './writing'

export type I18n = Awaited<ReturnType<typeof createI18n>>

/**
 * Loads what a page needs in a language: messages, formats, direction. `t` fills the placeholders
 * of a message; a client component gets its feature's part of `messages`.
 */
export async function createI18n({ language, tag }: Locale, timeZone: string) {
  const messages = await loadMessages(language)
  return {
    language,
    locale: tag,
    direction: getDirection(language),
    messages,
    t: createTranslator({ locale: tag, messages, timeZone }),
    format: createFormat(tag, timeZone),
  }
}

/** Looks up a message of the catalogue and fills its placeholders. */
export type Translate = I18n['t']
