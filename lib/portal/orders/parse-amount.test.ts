import { expect, it } from 'vitest'
import { createFormat } from '../../i18n/format'
import { parseAmount } from './parse-amount'

it.each([
  ['907.13', 'en', '907.13'],
  ['907,13', 'de', '907.13'],
  ['٩٠٧٫١٣', 'ar', '907.13'],
  ['۹۰۷٫۱۳', 'fa', '907.13'],
  ['907.13', 'de', '907.13'],
  ['907,13', 'en', '907.13'],
  ['907,13', 'ar', '907.13'],
  ['1,234.50', 'en', '1234.50'],
  ['1.234,50', 'de', '1234.50'],
  ['1’234.50', 'de-CH', '1234.50'],
  ['1 234,50', 'fr', '1234.50'],
  ['١٬٢٣٤٫٥', 'ar-EG', '1234.5'],
  ['12,34,567.8', 'en-IN', '1234567.8'],
  ['1,234', 'en', '1234'],
  ['1.234', 'de', '1234'],
  ['1.234', 'en', '1.234'],
  ['907', 'en', '907'],
  ['907.', 'en', '907'],
  ['907,', 'de', '907'],
  ['0', 'en', '0'],
  ['0.07', 'en', '0.07'],
  [' €907.13 ', 'en', '907.13'],
  ['907,13 €', 'de', '907.13'],
  ['US$907.13', 'en-IE', '907.13'],
  ['907,13 EUR', 'de', '907.13'],
  ['chf 907.13', 'de-CH', '907.13'],
  ['９０７．１３', 'ja', '907.13'],
])('reads %s in %s as %s', (text, locale, amount) => {
  expect(parseAmount(text, locale)).toBe(amount)
})

it.each([
  '',
  'icon',
  'NORD 00296',
  'NORD-00296',
  '2026-03',
  '-5',
  '1,2,3',
  '1.2.3',
  '.5',
  '9e3',
  '1234567890123',
  '907.13456',
  '00014',
  '0907.10',
  '$',
  'A4',
])('reads no amount in %j', (text) => {
  for (const locale of ['en', 'de', 'ar']) expect(parseAmount(text, locale)).toBeNull()
})

it.each(['en', 'en-IN', 'de', 'de-AT', 'de-CH', 'fr', 'sv', 'ar', 'ar-EG', 'pt-BR', 'pl'])(
  'reads every amount as the pages of %s write it',
  (locale) => {
    const { money } = createFormat(locale, 'UTC')
    for (const [amount, currency] of [
      [90_713, 'eur'],
      [7, 'eur'],
      [123_456_789, 'usd'],
      [123_456, 'gbp'],
    ] as const) {
      expect(parseAmount(money(amount, currency), locale)).toBe((amount / 100).toFixed(2))
    }
  },
)
