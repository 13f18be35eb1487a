import { expect, it } from 'vitest'
import { orderFonts } from './font-order'
import { toSpeech } from './speech'

const firstEastAsian = (...wanted: Parameters<typeof orderFonts>) =>
  orderFonts(...wanted).find((name) => /Chinese|Japanese|Korean/.test(name))

it.each([
  ['ja', ['CN'], 'Portico Japanese'],
  ['zh-Hans', ['JP'], 'Portico Simplified Chinese'],
  ['zh-Hant', ['DE'], 'Portico Traditional Chinese'],
  ['ko', [], 'Portico Korean'],
  ['en', ['DE', 'TW'], 'Portico Traditional Chinese'],
  ['de', ['DE', null], 'Portico Simplified Chinese'],
])(
  'a paper in %s with parties in %j has East Asian characters of %s',
  (language, countries, font) => {
    expect(firstEastAsian(language, countries)).toBe(font)
  },
)

it.each([
  ['en', 'en', { language: 'en', region: null }],
  ['de', 'de-AT', { language: 'de', region: 'AT' }],
  ['zh-Hant', 'zh-Hant', { language: 'zh', region: 'TW' }],
  ['zh-Hant', 'zh-HK', { language: 'zh', region: 'HK' }],
  ['pt-BR', 'pt-BR', { language: 'pt', region: 'BR' }],
])('a paper in %s with the formats of %s is read as %j', (language, locale, speech) => {
  expect(toSpeech(language, locale)).toEqual(speech)
})
