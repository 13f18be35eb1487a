import { headers } from 'next/headers'
import { cache } from 'react'
import { env } from '../../env'
import { chooseLocale, type Locale } from '../../i18n/choose-locale'
import { createI18n, type I18n } from '../../i18n/i18n'
import type { Language } from '../../i18n/languages'
import { readCustomer } from '../account/customer'
import { createMemory } from '../session/memory'
import { createCookie } from './cookie'
import { readCookie, sendCookie } from './request-cookies'

const YEAR = 365 * 24 * 3600

/** Browsers may ask for any number of locales; the formats of one take a tenth of a megabyte. */
const LOCALES_MAX = 50

/** A format takes longer to make than to use, and those of a locale never change. */
const kept = createMemory<Promise<I18n>>(Number.POSITIVE_INFINITY, LOCALES_MAX)

/** Returns the messages and formats in the language of this request. */
export const getI18n = cache(async (): Promise<I18n> => {
  const customer = await readCustomer()
  return getI18nFor(customer.ok ? customer.data.locale : null)
})

/** The same, without asking who the customer is: for when that may be what fails. */
export function getBrowserI18n(): Promise<I18n> {
  return getI18nFor(null)
}

async function getI18nFor(customer: string | null | undefined): Promise<I18n> {
  const [chosen, requestHeaders] = await Promise.all([readCookie('portico_language'), headers()])
  const browser = requestHeaders.get('accept-language')
  return loadI18n(chooseLocale({ chosen, customer, browser }))
}

function loadI18n(locale: Locale): Promise<I18n> {
  const key = `${locale.language} ${locale.tag}`
  const i18n = kept.recall(key) ?? createI18n(locale, env().timeZone)
  kept.keep(key, i18n)
  return i18n
}

/** Keeps the chosen language in this browser. */
export async function chooseLanguage(language: Language): Promise<void> {
  await sendCookie(createCookie('portico_language', language, YEAR))
}
