import { describe, expect, it } from 'vitest'
import { chooseLocale } from './choose-locale'
import { createFormat } from './format'
import { createI18n } from './i18n'
import { getNativeName } from './language-names'
import { toStandardLocale } from './standard-locale'

const { country, money, date } = createFormat('en', 'UTC')

describe('an invalid value is shown as it is', () => {
  it.each(['USA', 'Deutschland', '', 'd', '12', 'D E', 'de-DE', '🇩🇪', '__proto__'])(
    'the country %j',
    (code) => expect(country(code)).toBe(code),
  )

  it.each([
    ['usdc', '97.20 USDC'],
    ['us', '97.20 US'],
    ['', '97.20'],
    ['€', '97.20 €'],
    ['usd ', '97.20 USD'],
    ['12', '97.20 12'],
    ['u-d', '97.20 U-D'],
    ['euro', '97.20 EURO'],
  ])('an amount in the currency %j', (currency, shown) => {
    expect(money(9720, currency)).toBe(shown)
  })

  it.each([
    '',
    'yesterday',
    '2026-13-01T00:00:00Z',
    '2026-02-30T25:00:00Z',
    '+999999-01-01',
    '31.12.2026',
    'NaN',
    '2026-01-01T00:00:00+99:99',
  ])('the date %j', (moment) => expect(date(moment)).toBe(moment))

  it.each(['POSIX', 'C', '', 'english (us)', '-', 'x', '中文', 'a-b-c-d-e-f-g-h-'])(
    'the name of the language %j',
    (tag) => expect(() => getNativeName(tag)).not.toThrow(),
  )
})

it.each([
  ['en_US', 'en-US'],
  ['EN-us', 'en-US'],
  ['de_DE.UTF-8', 'de-DE'],
  ['de_AT@euro', 'de-AT'],
  ['zh_hant_tw', 'zh-Hant-TW'],
  [' ar_AE ', 'ar-AE'],
  ['iw', 'he'],
  ['POSIX', 'posix'],
  ['C', null],
  ['', null],
  ['english (us)', null],
])('the standard form of the locale %j is %j', (locale, standard) => {
  expect(toStandardLocale(locale)).toBe(standard)
})

it.each([
  ['en_US', { language: 'en', tag: 'en-US' }],
  ['de_AT', { language: 'de', tag: 'de-AT' }],
  ['ar_AE.UTF-8', { language: 'ar', tag: 'ar-AE' }],
  ['DE', { language: 'de', tag: 'de' }],
  ['xx', { language: 'en', tag: 'en' }],
  ['POSIX', { language: 'en', tag: 'en' }],
  ['C', { language: 'en', tag: 'en' }],
  ['en_', { language: 'en', tag: 'en' }],
  ['de-', { language: 'en', tag: 'en' }],
])('a customer whose locale is %j gets a page', async (customer, expected) => {
  const locale = chooseLocale({ chosen: null, customer, browser: null })
  expect(locale).toEqual(expected)
  const { t, format } = await createI18n(locale, 'UTC')
  expect(t('orderList.count', { count: 5 })).toMatch(/5|٥/)
  expect(format.country('IE')).not.toBe('IE')
})
